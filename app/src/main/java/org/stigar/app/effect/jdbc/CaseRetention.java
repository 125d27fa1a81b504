package org.stigar.app.effect.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.stigar.app.jobs.RecurringJob;

/**
 * Forgets effects two years after their day, as the forest does (privacy P6): by then nothing can be asked that the days of an earlier one
 * are in.
 */
final class CaseRetention implements RecurringJob {

    private static final int DAYS_KEPT = 730;

    private final CaseRows rows;

    CaseRetention(CaseRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "effect-retention";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(LocalTime.of(3, 45));
    }

    @Override
    public Time time() {
        return Time.STEADY;
    }

    @Override
    public void run(Instant now) {
        rows.forget(LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(DAYS_KEPT));
    }
}
