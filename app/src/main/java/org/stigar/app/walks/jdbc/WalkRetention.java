package org.stigar.app.walks.jdbc;

import java.time.Instant;
import java.time.LocalTime;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.walks.pair.Keeping;

/** Forgets walks after 90 days (privacy P6), and makes room for those of the next month. */
final class WalkRetention implements RecurringJob {

    private final Months months;
    private final Keeping keeping;

    WalkRetention(Months months, Keeping keeping) {
        this.months = months;
        this.keeping = keeping;
    }

    @Override
    public String name() {
        return "walk-retention";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(LocalTime.of(2, 10));
    }

    @Override
    public Time time() {
        return Time.STEADY;
    }

    @Override
    public void run(Instant now) {
        months.makeAhead(now);
        months.forget(now, keeping);
    }
}
