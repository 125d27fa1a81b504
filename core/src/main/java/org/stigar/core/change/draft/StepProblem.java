package org.stigar.core.change.draft;

/**
 * A step that makes no sense, and so is left out of a draft.
 *
 * @param step its place in the list of steps, from 0
 */
public record StepProblem(int step, Reason reason) {

    /** What is wrong with it. */
    public enum Reason {
        /** There is no such unit on the day, or an earlier step ended it. */
        UNKNOWN_UNIT,
        /** A new unit has the id of one that is there. */
        UNIT_IS_THERE,
        /** The unit would become part of itself. */
        CYCLE,
        /** The step leads from a unit to the same unit. */
        SAME_UNIT,
        /** An earlier step has moved this unit, or these people, already. */
        MOVED_TWICE,
        /** The unit is a project, which is nobody's home and part of no line. */
        UNIT_IS_PROJECT,
        /** The unit is no project. */
        UNIT_IS_LINE,
        /** The unit would end with people in it, or with units below it. */
        NOT_EMPTY,
        /** Nobody of the unit is in that part. */
        NOBODY,
        /** Fewer people than a group must have would be moved alike: what became of their trails would be theirs to tell. */
        FEW
    }
}
