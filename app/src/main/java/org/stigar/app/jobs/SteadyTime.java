package org.stigar.app.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The time that jobs go by whose work cannot be undone: it follows the clock, but takes a week at most from one run to the next. A clock
 * that jumps years ahead would else make the house forget all trails in one night; so there are some nights in which to notice it. Where a
 * server stood still for long, such jobs are behind for a few nights, and then no more. Safe for use by many threads and nodes.
 */
final class SteadyTime {

    static final Duration LONGEST_STEP = Duration.ofDays(7);

    private static final Logger LOG = LoggerFactory.getLogger(SteadyTime.class);

    private final JdbcClient jdbc;

    SteadyTime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the time that a job goes by in a run that begins now: never later than now, and now itself where none was noted. */
    Instant of(String job, Instant now) {
        Optional<Instant> last = jdbc.sql("select at from steady_time where job = :job")
                .param("job", job)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
        Instant most = last.map(at -> at.plus(LONGEST_STEP)).orElse(now);
        if (now.isAfter(most)) {
            LOG.warn("job {} goes by {}: the clock is far ahead of its last run", job, most);
            return most;
        }
        return now;
    }

    /**
     * Notes the time that a run went by, once it ended well: one that is tried again and again takes no further step. Never goes back, so that a
     * clock that was behind for a night leaves nothing behind it.
     */
    void note(String job, Instant at) {
        jdbc.sql("""
                        insert into steady_time (job, at) values (:job, :at)
                        on conflict (job) do update set at = greatest(steady_time.at, excluded.at)
                        """).param("job", job).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }
}
