package org.stigar.app.arenas.workshop.visitors;

import java.time.Instant;
import java.time.LocalTime;
import org.stigar.app.arenas.workshop.Visitors;
import org.stigar.app.jobs.RecurringJob;

/** Forgets visitors 30 days after their workshop. */
final class VisitorRetention implements RecurringJob {

    private final VisitorRows rows;

    VisitorRetention(VisitorRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "workshop-visitors";
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
        rows.forget(now.minus(Visitors.KEPT_AFTER));
    }
}
