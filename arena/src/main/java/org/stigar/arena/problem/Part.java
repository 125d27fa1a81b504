package org.stigar.arena.problem;

/** What somebody is in an arena, beside taking part. */
public enum Part {
    NEWCOMER,
    FACILITATOR
}
