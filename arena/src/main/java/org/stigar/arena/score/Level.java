package org.stigar.arena.score;

/** The order in which plans are judged. A lower level never makes good for a higher one when two plans are compared. */
public enum Level {
    /** What must never be: a plan with any of it cannot be used. */
    HARD,
    /** What was asked for by name. */
    MUST,
    /** What people bring to each other. */
    WORTH,
    /** How evenly everything is spread. */
    BALANCE,
    /** How close a plan stays to the one before. */
    STEADINESS
}
