package org.stigar.app.access.entry;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.jobs.RecurringJob;

/** Removes links and tokens that are late, and attempts that no longer count. */
final class Housekeeping implements RecurringJob {

    private final JdbcClient database;

    Housekeeping(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "access-housekeeping";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Every(Duration.ofMinutes(15));
    }

    @Override
    public void run(Instant now) {
        delete("delete from entry_link where expires_at <= :now", now);
        delete("delete from api_token where expires_at <= :now", now);
        delete("delete from entry_attempt where since <= :now", now.minus(longest()));
    }

    private static Duration longest() {
        Duration longest = Duration.ZERO;
        for (Limit limit : Limit.values()) {
            longest = limit.within().compareTo(longest) > 0 ? limit.within() : longest;
        }
        return longest;
    }

    private void delete(String statement, Instant now) {
        database.sql(statement).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }
}
