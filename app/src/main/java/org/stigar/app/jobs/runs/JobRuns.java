package org.stigar.app.jobs.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Notes how jobs end: of each the last {@value #KEPT} runs that ended well and the last {@value #KEPT} that did not, for 90 days at
 * most. Safe for use by many threads and nodes.
 */
public final class JobRuns {

    private static final Logger LOG = LoggerFactory.getLogger(JobRuns.class);
    private static final int KEPT = 10;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** Notes them in this database. */
    public JobRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Runs a job and notes how it ended; what it throws is thrown on. */
    public void note(String job, Runnable run) {
        Instant began = clock.instant();
        try {
            run.run();
        } catch (RuntimeException | Error e) {
            add(new JobRun(job, began, clock.instant(), Optional.of(e.getClass().getName())));
            throw e;
        }
        add(new JobRun(job, began, clock.instant(), Optional.empty()));
    }

    /** A job did its work whether or not that can be noted. */
    private void add(JobRun run) {
        try {
            jdbc.sql("insert into job_run (job, began_at, ended_at, fault) values (:job, :began, :ended, :fault)")
                    .param("job", run.job())
                    .param("began", run.began().atOffset(ZoneOffset.UTC))
                    .param("ended", run.ended().atOffset(ZoneOffset.UTC))
                    .param("fault", run.fault().orElse(null), Types.VARCHAR)
                    .update();
            jdbc.sql("""
                    delete from job_run where job = :job and (fault is null) = :well and id not in (
                        select id from job_run where job = :job and (fault is null) = :well order by id desc limit :kept)
                    or began_at < :now::timestamptz - interval '90 days'
                    """)
                    .param("job", run.job())
                    .param("well", run.fault().isEmpty())
                    .param("kept", KEPT)
                    .param("now", run.ended().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DataAccessException e) {
            LOG.warn(
                    "how job {} ended could not be noted: {}",
                    run.job(),
                    e.getClass().getName());
        }
    }

    /** Returns all that is noted, the latest first. */
    public List<JobRun> list() {
        return jdbc.sql("select job, began_at, ended_at, fault from job_run order by id desc")
                .query((row, number) -> run(row))
                .list();
    }

    private static JobRun run(ResultSet row) throws SQLException {
        return new JobRun(
                row.getString("job"),
                row.getObject("began_at", OffsetDateTime.class).toInstant(),
                row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("fault")));
    }
}
