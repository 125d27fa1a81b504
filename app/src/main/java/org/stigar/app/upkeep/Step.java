package org.stigar.app.upkeep;

/** The five steps to continuous learning, in their order. */
public enum Step {
    /** See your trails: there is one. */
    SEE,
    /** Ask for one thing that you cannot do alone: an ask was sent. */
    ASK,
    /** Meet somebody from another function: a trail to one was walked. */
    MEET,
    /** Walk again within two weeks: some trail was. */
    AGAIN,
    /** Write down what you learned and who made it possible: an ask was closed with a line of it. */
    WRITE
}
