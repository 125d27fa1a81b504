package org.stigar.core.journey;

/**
 * Something in a journey that cannot be kept.
 *
 * @param stage the place of the stage it is about in the list that was given, from 0
 */
public record JourneyProblem(Reason reason, int stage) {

    /** What is wrong. */
    public enum Reason {
        /** An earlier stage has the same name: this one is left out. */
        SAME_NAME,
        /** There are more stages than a journey takes: this one is left out. */
        TOO_MANY_STAGES,
        /** It goes on to a stage that is not there: that hand-over is left out. */
        UNKNOWN_STAGE,
        /** It goes on to a stage from which the customer comes: a journey has no loop, that hand-over is left out. */
        LOOP,
        /** No unit carries it, so nothing can be said of its seams. */
        NO_UNITS,
        /** A unit that carries it is not known: that unit is left out. */
        UNKNOWN_UNIT
    }
}
