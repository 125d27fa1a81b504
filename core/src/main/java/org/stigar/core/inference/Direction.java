package org.stigar.core.inference;

/** Which way a difference goes that can be told from chance. */
public enum Direction {
    /** More afterwards, or among those who took part. */
    MORE,
    /** Less. */
    LESS
}
