package org.stigar.app.organisation.leading;

import java.time.Duration;
import java.time.Instant;
import org.stigar.app.jobs.RecurringJob;

/** Ends what was granted until a day. Figures are closed at midnight by themselves; the role goes within the hour. */
final class LeaderEndings implements RecurringJob {

    private final Leading leading;

    LeaderEndings(Leading leading) {
        this.leading = leading;
    }

    @Override
    public String name() {
        return "organisation-leaders";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Every(Duration.ofHours(1));
    }

    @Override
    public void run(Instant now) {
        leading.endLate(now);
    }
}
