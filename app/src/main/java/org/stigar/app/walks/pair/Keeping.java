package org.stigar.app.walks.pair;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * How long is kept what (privacy P6), in whole UTC days.
 *
 * @param walkDays of walks: 1 or more
 * @param trailDays of the days of trails, at least as long
 */
public record Keeping(int walkDays, int trailDays) {

    /** Walks for 90 days, days for two years; a trail overgrown for that long is gone with its last day. */
    public static final Keeping SHIPPED = new Keeping(90, 730);

    public Keeping {
        if (!(walkDays >= 1 && trailDays >= walkDays)) {
            throw new IllegalArgumentException("walks are kept for a day or more, days at least as long as walks");
        }
    }

    /** Returns the first day of which walks are kept. */
    public LocalDate firstDayOfWalks(Instant now) {
        return today(now).minusDays(walkDays);
    }

    /** Returns the first day that trails keep. */
    public LocalDate firstDayOfTrails(Instant now) {
        return today(now).minusDays(trailDays);
    }

    /** Returns the last day of which something is kept: tomorrow, since clocks differ. */
    public LocalDate lastDay(Instant now) {
        return today(now).plusDays(1);
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
