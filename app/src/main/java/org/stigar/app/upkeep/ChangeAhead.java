package org.stigar.app.upkeep;

import java.time.LocalDate;

/**
 * Something that changes for somebody, by their own word: one of a few, since free text would tell more than they meant.
 *
 * @param on the first day on which it is so
 */
public record ChangeAhead(What what, LocalDate on, Telling telling) {

    /** What changes. The names are stored and never change. */
    public enum What {
        /** Another role or unit. */
        NEW_ROLE,
        /** The person leaves the organisation. */
        LEAVING,
        /** The person is away for long. */
        AWAY
    }

    /** Who may know. The names are stored and never change. */
    public enum Telling {
        /** Nobody else. */
        NOBODY,
        /** Those at the other ends of the person's trails. */
        OTHER_ENDS
    }
}
