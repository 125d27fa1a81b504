package org.stigar.arena.conflict;

/** What was asked for, as far as it can be named. */
public enum Demand {
    /** The sizes of the groups. */
    SIZES,
    /** Facilitators in each group. */
    FACILITATORS,
    /** A language that all in a group share. */
    LANGUAGE,
    /** Fixed groups. */
    TOGETHER,
    /** Fixed seats. */
    PINS,
    /** Pairs who are to meet. */
    MUST_MEET,
    /** The length of a meeting. */
    LENGTH,
    /**
     * That people can be placed together, or then: one word for pairs who are kept apart, people who are away or paused, and
     * hours that do not fit.
     */
    PLACEABLE
}
