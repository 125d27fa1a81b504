package org.stigar.app.arenas.workshop.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.stigar.app.jobs.RecurringJob;

/**
 * Forgets workshops two years after they began, as the forest does (privacy P6): until then they tell the planner who has met on an
 * arena.
 */
final class WorkshopRetention implements RecurringJob {

    private static final Duration KEPT = Duration.ofDays(730);

    private final WorkshopRows rows;

    WorkshopRetention(WorkshopRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "workshop-retention";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(LocalTime.of(3, 20));
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
