package org.stigar.app.asks.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.jobs.RecurringJob;

/** Lets time do to asks what it does, each hour, and forgets those that have been over for 90 days (privacy P6). */
final class AskTime implements RecurringJob {

    private static final Duration KEPT = Duration.ofDays(90);
    private static final int SEARCHES_DAYS = 8;

    private final JdbcAsks asks;
    private final AskRows rows;
    private final JdbcClient jdbc;

    AskTime(JdbcAsks asks, AskRows rows, JdbcClient jdbc) {
        this.asks = asks;
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "asks-time";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Every(Duration.ofHours(1));
    }

    @Override
    public void run(Instant now) {
        asks.passTime(now);
        rows.forget(now.minus(KEPT));
        jdbc.sql("delete from ask_search where day < :first")
                .param("first", LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(SEARCHES_DAYS))
                .update();
    }
}
