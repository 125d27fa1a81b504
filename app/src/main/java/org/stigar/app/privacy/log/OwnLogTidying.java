package org.stigar.app.privacy.log;

import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.jobs.RecurringJob;

/** Deletes what the log has held for two years. */
final class OwnLogTidying implements RecurringJob {

    private static final Period KEPT = Period.ofYears(2);

    private final JdbcClient database;

    OwnLogTidying(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "privacy-own-log";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(LocalTime.of(3, 40));
    }

    @Override
    public Time time() {
        return Time.STEADY;
    }

    /** The database has a clock of its own, and lets nothing go before that says so. */
    @Override
    public void run(Instant now) {
        database.sql("delete from own_log where at < least(:before, now() - interval '2 years')")
                .param("before", now.atOffset(ZoneOffset.UTC).minus(KEPT))
                .update();
    }
}
