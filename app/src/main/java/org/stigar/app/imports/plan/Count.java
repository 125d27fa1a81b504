package org.stigar.app.imports.plan;

/**
 * How many of something an import changes.
 *
 * @param what is counted
 * @param added how many are new
 * @param changed how many take the place of one with the same id
 * @param unchanged how many are there already, just so
 */
public record Count(What what, long added, long changed, long unchanged) {

    /** What is counted. */
    public enum What {
        PEOPLE,
        UNITS,
        MEMBERSHIPS,
        WALKS,
        /** Rows of passive sources that are on: how many of them are stored would tell who said yes, and is not counted. */
        PASSIVE,
        /** Changed are those with other names. */
        COMPETENCES,
        /** That a competence is a part of another. */
        LINKS,
        /** Links that lead nowhere, or in a circle. */
        LINKS_LEFT_OUT,
        /** Walks of which somebody is not in the directory. */
        STRANGERS,
        /** Walks of a source that is off. */
        SOURCES_OFF,
        /** Drawn trails that the other end did not confirm. */
        UNCONFIRMED;

        /** Returns whether it is something that an import changes, and not something that it leaves out. */
        public boolean isImported() {
            return switch (this) {
                case PEOPLE, UNITS, MEMBERSHIPS, WALKS, PASSIVE, COMPETENCES, LINKS -> true;
                case LINKS_LEFT_OUT, STRANGERS, SOURCES_OFF, UNCONFIRMED -> false;
            };
        }
    }

    /** Counts things that are left out, or just there. */
    public static Count of(What what, long number) {
        return new Count(what, number, 0, 0);
    }
}
