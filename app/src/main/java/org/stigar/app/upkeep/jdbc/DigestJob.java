package org.stigar.app.upkeep.jdbc;

import java.time.Duration;
import java.time.Instant;
import org.stigar.app.jobs.RecurringJob;

/** Makes the digests that are due, some minutes after their hour. */
final class DigestJob implements RecurringJob {

    private final JdbcUpkeep upkeep;

    DigestJob(JdbcUpkeep upkeep) {
        this.upkeep = upkeep;
    }

    @Override
    public String name() {
        return "upkeep-digests";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Every(Duration.ofMinutes(5));
    }

    @Override
    public void run(Instant now) {
        upkeep.makeDigests(now);
    }
}
