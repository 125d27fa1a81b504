package org.stigar.core.publish;

/** How a published figure compares with the same figure of the quarter before. */
public enum Trend {
    UP,
    STEADY,
    DOWN,
    /** One of the two says nothing. */
    UNKNOWN
}
