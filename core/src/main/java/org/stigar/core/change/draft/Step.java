package org.stigar.core.change.draft;

import java.util.Optional;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;

/** One step of a reorganisation. Steps are carried out one after the other, so a later one may use the unit that an earlier one makes. */
public sealed interface Step {

    /** Returns the unit that it is about. */
    UnitId unit();

    /**
     * Carries it out.
     *
     * @throws StepException if it makes no sense here; nothing is changed then
     */
    void carryOut(Sketch sketch) throws StepException;

    /**
     * A new unit or project, with nobody in it.
     *
     * @param name one line that does not begin as a formula does
     * @param parent the unit it is part of, if any
     */
    record Found(UnitId unit, String name, UnitKind kind, Optional<UnitId> parent) implements Step {

        /** The longest name, in characters. */
        public static final int LONGEST_NAME = 80;

        public Found {
            if (name.isBlank()
                    || "=+-@".indexOf(name.charAt(0)) >= 0
                    || name.length() > LONGEST_NAME
                    || name.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("a name is one line of 1 to " + LONGEST_NAME + " characters");
            }
        }

        @Override
        public void carryOut(Sketch sketch) throws StepException {
            sketch.found(this);
        }
    }

    /** A unit, with all below it, becomes part of another; nobody gets another unit. */
    record Move(UnitId unit, UnitId parent) implements Step {

        @Override
        public void carryOut(Sketch sketch) throws StepException {
            sketch.place(unit, parent);
        }
    }

    /** Everybody of a unit comes to another, what is below it too, and it ends. */
    record Merge(UnitId unit, UnitId into) implements Step {

        @Override
        public void carryOut(Sketch sketch) throws StepException {
            sketch.merge(unit, into);
        }
    }

    /** A part of a unit comes to another. */
    record Split(UnitId unit, Part part, UnitId to) implements Step {

        @Override
        public void carryOut(Sketch sketch) throws StepException {
            sketch.bring(unit, person -> part.includes(person), to);
        }
    }

    /** Everybody of a unit, or a part of it, has a part in a project beside their home in the line. */
    record Join(UnitId unit, Optional<Part> part, UnitId project) implements Step {

        @Override
        public void carryOut(Sketch sketch) throws StepException {
            sketch.join(unit, person -> part.map(some -> some.includes(person)).orElse(true), project);
        }
    }

    /** A unit ends that has nobody and nothing below it any more. */
    record Close(UnitId unit) implements Step {

        @Override
        public void carryOut(Sketch sketch) throws StepException {
            sketch.close(unit);
        }
    }
}
