package org.stigar.core.pulse;

import java.util.regex.Pattern;

/**
 * One question of a questionnaire. The words are the caller's; an item knows what kind of question it is. Immutable.
 *
 * <p>The first three are asked about a few units, drawn for each respondent, and never about a person; what somebody answers
 * about several units counts as one answer of theirs, so that everybody weighs the same.
 */
public sealed interface Item {

    /** Returns the name by which answers refer to it: a letter, then letters, digits, dots or hyphens, at most 60. */
    String id();

    /** Returns the points that it is answered on. */
    Scale scale();

    /** Returns whether it is asked about units, so that one respondent may answer it several times. */
    default boolean isAboutUnits() {
        return true;
    }

    /** Returns whether it is one of several items about one thing, whose agreement is measured together. */
    default boolean isShared() {
        return false;
    }

    /** I know what those in a unit can do. */
    record KnowsCompetence(String id, Scale scale) implements Item {

        public KnowsCompetence {
            Ids.require(id);
        }
    }

    /** I know what a unit is responsible for. */
    record KnowsResponsibility(String id, Scale scale) implements Item {

        public KnowsResponsibility {
            Ids.require(id);
        }
    }

    /** I can reach somebody in a unit. */
    record CanReach(String id, Scale scale) implements Item {

        public CanReach {
            Ids.require(id);
        }
    }

    /** How we see values, direction or what matters to customers: an item of shared understanding. */
    record SharedUnderstanding(String id, Scale scale) implements Item {

        public SharedUnderstanding {
            Ids.require(id);
        }

        @Override
        public boolean isAboutUnits() {
            return false;
        }

        @Override
        public boolean isShared() {
            return true;
        }
    }

    /** A question of the organisation's own. */
    record Own(String id, Scale scale) implements Item {

        public Own {
            Ids.require(id);
        }

        @Override
        public boolean isAboutUnits() {
            return false;
        }
    }

    /** Checks ids. */
    final class Ids {

        private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9.-]{0,59}");

        private Ids() {}

        static void require(String id) {
            if (!ID.matcher(id).matches()) {
                throw new IllegalArgumentException(
                        "an item's id must be a letter, then letters, digits, dots or hyphens, at most 60");
            }
        }
    }
}
