package org.stigar.app.changes.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stigar.app.changes.Change;
import org.stigar.app.changes.Change.Stage;
import org.stigar.app.changes.Changes;
import org.stigar.app.jobs.RecurringJob;

/** Looks, once 30, 90 and 180 days have passed, what became of announced changes. */
final class FollowingUp implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(FollowingUp.class);

    /** How long after its day the plans for a change are kept. */
    private static final int DAYS_OF_PLANS = 90;

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
                .forEach(change -> followUp(change, today));
        changes.forgetPlans(today.minusDays(DAYS_OF_PLANS));
    }

    /** One that fails keeps no other from being looked at, and is looked at again the next night. */
    private void followUp(Change change, LocalDate today) {
        try {
            forecasting.followUp(change, today);
        } catch (RuntimeException e) {
            LOG.error("following up a change failed: {}", e.getClass().getName());
        }
    }
}
