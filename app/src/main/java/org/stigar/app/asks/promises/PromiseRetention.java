package org.stigar.app.asks.promises;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.stigar.app.jobs.RecurringJob;

/** Forgets promises 90 days after they were due (privacy P6). */
final class PromiseRetention implements RecurringJob {

    static final int KEPT_DAYS = 90;

    private final PromiseRows rows;

    PromiseRetention(PromiseRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "promise-retention";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(LocalTime.of(3, 10));
    }

    @Override
    public Time time() {
        return Time.STEADY;
    }

    @Override
    public void run(Instant now) {
        rows.forget(LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(KEPT_DAYS));
    }
}
