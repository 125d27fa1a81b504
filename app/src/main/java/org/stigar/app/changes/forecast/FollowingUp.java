package org.stigar.app.changes.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.stigar.app.changes.Change.Stage;
import org.stigar.app.changes.Changes;
import org.stigar.app.jobs.RecurringJob;

/** Looks, once 30, 90 and 180 days have passed, what became of announced changes. */
final class FollowingUp implements RecurringJob {

    private final Changes changes;
    private final Forecasting forecasting;

    FollowingUp(Changes changes, Forecasting forecasting) {
        this.changes = changes;
        this.forecasting = forecasting;
    }

    @Override
    public String name() {
        return "changes-follow-up";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(LocalTime.of(2, 40));
    }

    @Override
    public void run(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        changes.announced(today.minusYears(1)).stream()
                .filter(change -> change.stage(today) == Stage.IN_FORCE)
                .forEach(change -> forecasting.followUp(change, today));
    }
}
