package org.stigar.app.arenas.programme.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.stigar.app.jobs.RecurringJob;

/** Forgets programmes two years after their end, and with them what members noted of each other (privacy P6). */
final class ProgrammeRetention implements RecurringJob {

    private static final Duration KEPT = Duration.ofDays(730);

    private final ProgrammeRows rows;

    ProgrammeRetention(ProgrammeRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "programme-retention";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(LocalTime.of(3, 25));
    }

    @Override
    public Time time() {
        return Time.STEADY;
    }

    @Override
    public void run(Instant now) {
        rows.forget(now.minus(KEPT));
    }
}
