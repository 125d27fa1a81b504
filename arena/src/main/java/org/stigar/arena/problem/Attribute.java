package org.stigar.arena.problem;

import java.util.Optional;

/** What people can differ in, and so bring to each other. */
public enum Attribute {
    COUNTRY {
        @Override
        public Optional<String> of(Participant participant) {
            return participant.country();
        }
    },
    FUNCTION {
        @Override
        public Optional<String> of(Participant participant) {
            return participant.function();
        }
    },
    ROLE {
        @Override
        public Optional<String> of(Participant participant) {
            return participant.role();
        }
    },
    LEVEL {
        @Override
        public Optional<String> of(Participant participant) {
            return participant.level();
        }
    },
    /** The unit of the line: another one may be the other side of a seam. */
    UNIT {
        @Override
        public Optional<String> of(Participant participant) {
            return participant.unit();
        }
    },
    /** Whether somebody is new to the house or not; of everybody it is known. */
    EXPERIENCE {
        @Override
        public Optional<String> of(Participant participant) {
            return Optional.of(participant.is(Part.NEWCOMER) ? "new" : "here");
        }
    };

    /** Returns the participant's value, or empty where it is not known: then it differs from nobody's. */
    public abstract Optional<String> of(Participant participant);
}
