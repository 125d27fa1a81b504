package org.stigar.app.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.jobs.runs.JobRuns;

/**
 * Runs all recurring jobs. What is due stands in a table that the nodes share, and one node picks each run.
 *
 * <p>A node that is silent for {@link Pace#heartbeat} × {@value #MISSED_HEARTBEATS} is taken for dead, and another runs what it
 * had picked. Stopping lets running jobs finish. Safe for use by many threads.
 */
final class JobRunner implements SmartLifecycle {

    private static final int MISSED_HEARTBEATS = 6;
    private static final int THREADS = 4;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(9);

    private final DataSource database;
    private final List<RecurringJob> jobs;
    private final JobRuns runs;
    private final Clock clock;
    private final ZoneId zone;
    private final Pace pace;

    private final SteadyTime steady;

    private @Nullable Scheduler scheduler;

    /** Each name may occur once. */
    JobRunner(DataSource database, List<RecurringJob> jobs, JobRuns runs, Clock clock, ZoneId zone, Pace pace) {
        if (jobs.stream().map(RecurringJob::name).distinct().count() < jobs.size()) {
            throw new IllegalArgumentException("two jobs have the same name");
        }
        this.database = database;
        this.jobs = List.copyOf(jobs);
        this.runs = runs;
        this.clock = clock;
        this.zone = zone;
        this.pace = pace;
        steady = new SteadyTime(JdbcClient.create(database));
    }

    /**
     * How often a node looks and shows that it lives.
     *
     * @param polling how often it looks for what is due
     * @param heartbeat how often it marks what it runs as alive
     * @param retry how long after a first failure a job is tried again; doubles with each further one
     */
    record Pace(Duration polling, Duration heartbeat, Duration retry) {

        static final Pace USUAL = new Pace(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofMinutes(1));
    }

    @Override
    public synchronized void start() {
        if (scheduler == null) {
            scheduler = Scheduler.create(database)
                    .startTasks(jobs.stream().map(this::task).toList())
                    .clock(clock::instant)
                    .threads(THREADS)
                    .pollingInterval(pace.polling)
                    .heartbeatInterval(pace.heartbeat)
                    .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                    .shutdownMaxWait(LONGEST_STOP)
                    // A message may quote what a job worked on; BackOff logs what is safe.
                    .failureLogging(LogLevel.OFF, false)
                    .build();
            scheduler.start();
        }
    }

    @Override
    public synchronized void stop() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }

    private RecurringTask<Void> task(RecurringJob job) {
        Schedule schedule = schedule(job.schedule());
        return Tasks.recurring(job.name(), schedule)
                .onDeadExecution(new DeadExecutionHandler.ReviveDeadExecution<>())
                .onFailure(new BackOff(schedule, pace.retry))
                .execute((instance, context) -> runs.note(job.name(), () -> run(job)));
    }

    private void run(RecurringJob job) {
        Instant now = clock.instant();
        if (job.time() == RecurringJob.Time.CLOCK) {
            job.run(now);
            return;
        }
        Instant at = steady.of(job.name(), now);
        job.run(at);
        steady.note(job.name(), at);
    }

    private Schedule schedule(RecurringJob.Schedule when) {
        if (when instanceof RecurringJob.Schedule.Daily daily) {
            return Schedules.daily(zone, daily.at());
        }
        return Schedules.fixedDelay(((RecurringJob.Schedule.Every) when).pause());
    }
}
