package org.stigar.app.arenas.programme;

import java.time.Instant;
import java.time.ZoneId;

/** How often a programme meets: always on the same weekday, at the same time of the clock. */
public enum Cadence {
    WEEKLY(1, 5),
    FORTNIGHTLY(2, 10),
    /** Every fourth week. */
    MONTHLY(4, 14);

    private final int weeks;
    private final int daysAhead;

    Cadence(int weeks, int daysAhead) {
        this.weeks = weeks;
        this.daysAhead = daysAhead;
    }

    /**
     * Returns when a meeting begins. In the hour that daylight saving leaves out it is an hour later.
     *
     * @param first when the first one does
     * @param number from 1
     */
    public Instant start(Instant first, ZoneId zone, int number) {
        return first.atZone(zone)
                .toLocalDateTime()
                .plusWeeks((long) weeks * (number - 1))
                .atZone(zone)
                .toInstant();
    }

    /** Returns how many days ahead people are invited, so that it is known before who came to the meeting before. */
    public int daysAhead() {
        return daysAhead;
    }
}
