package org.stigar.app.arenas.coffee;

import java.time.LocalDate;

/** How often somebody wants to have coffee. All who want it as seldom do in the same weeks, so that they meet each other. */
public enum Cadence {
    WEEKLY(1),
    FORTNIGHTLY(2),
    MONTHLY(4);

    private static final int DAYS = 7;

    private final int weeks;

    Cadence(int weeks) {
        this.weeks = weeks;
    }

    /**
     * Returns whether a week is one of theirs.
     *
     * @param monday its first day
     */
    public boolean includes(LocalDate monday) {
        return Math.floorDiv(monday.toEpochDay(), DAYS) % weeks == 0;
    }
}
