package org.stigar.app.arenas.workshop.kept;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.jobs.RecurringJob;

/** Forgets answers 90 days after their workshop began: by then what came of them stands in notes and promises. */
final class HarvestRetention implements RecurringJob {

    private static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient jdbc;

    HarvestRetention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "workshop-harvest-retention";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(LocalTime.of(3, 25));
    }

    @Override
    public Time time() {
        return Time.STEADY;
    }

    /** What was opened stays opened, so that nobody answers late. */
    @Override
    public void run(Instant now) {
        for (String table : List.of("workshop_answer", "workshop_answered")) {
            jdbc.sql("delete from " + table
                            + " where workshop_id in (select id from workshop where starts_at < :before)")
                    .param("before", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}
