package org.stigar.core.change;

/**
 * A move that makes no sense, and so is left out of a scenario.
 *
 * @param move its place in the list of moves, from 0; never who it is
 */
public record MoveProblem(int move, Reason reason) {

    /** What is wrong with it. */
    public enum Reason {
        /** The directory knows no such person. */
        UNKNOWN_PERSON,
        /** The directory knows no such unit at any time. */
        UNKNOWN_UNIT,
        /** The unit does not exist yet, or no longer, when the change takes effect. */
        UNIT_NOT_IN_FORCE,
        /** The unit is a project, which is nobody's home in the line. */
        UNIT_IS_PROJECT,
        /** An earlier move of the list has moved the person already. */
        MOVED_TWICE
    }
}
