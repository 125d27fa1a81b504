package org.stigar.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.stigar.app.database.TestDatabase;
import org.stigar.app.jobs.runs.JobRuns;

class JobRunnerTest {

    private static final Duration SOON = Duration.ofMillis(100);
    private static final JobRunner.Pace QUICK = new JobRunner.Pace(SOON, SOON, SOON);
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final long DEADLINE_SECONDS = 30;

    private final TestDatabase database = TestDatabase.migrated();
    private final Clock clock = Clock.systemUTC();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void runsAJobOnOneNodeAtATime() throws Exception {
        AtomicInteger running = new AtomicInteger();
        List<CountDownLatch> waiting = new CopyOnWriteArrayList<>();
        BlockingQueue<Integer> together = new LinkedBlockingQueue<>();
        RecurringJob job = every(SOON, now -> {
            together.add(running.incrementAndGet());
            // Long enough for the other node to have looked for work.
            CountDownLatch looks = new CountDownLatch(4);
            waiting.add(looks);
            await(looks);
            running.decrementAndGet();
        });
        List<JobRunner> nodes = Stream.of("one", "two")
                .map(name -> node(
                        database.dataSource(),
                        job,
                        new Job(
                                "tick-" + name,
                                new RecurringJob.Schedule.Every(SOON),
                                now -> waiting.forEach(CountDownLatch::countDown))))
                .toList();

        nodes.forEach(JobRunner::start);
        for (int run = 0; run < 3; run++) {
            assertThat(together.poll(DEADLINE_SECONDS, TimeUnit.SECONDS)).isEqualTo(1);
        }
        nodes.forEach(JobRunner::stop);
    }

    @Test
    void runsADailyJobOnceThoughTwoNodesStart() throws Exception {
        BlockingQueue<String> runs = new LinkedBlockingQueue<>();
        CountDownLatch others = new CountDownLatch(6);
        List<JobRunner> nodes = List.of(daily("one", runs, others), daily("two", runs, others));
        nodes.forEach(JobRunner::start);
        JdbcClient.create(database.dataSource())
                .sql("update scheduled_tasks set execution_time = now() where task_name = 'nightly'")
                .update();

        assertThat(runs.poll(DEADLINE_SECONDS, TimeUnit.SECONDS)).isNotNull();
        assertThat(others.await(DEADLINE_SECONDS, TimeUnit.SECONDS)).isTrue();
        nodes.forEach(JobRunner::stop);
        assertThat(runs).isEmpty();
        assertThat(LocalTime.ofInstant(nextRun("nightly"), STOCKHOLM)).isEqualTo(LocalTime.of(3, 20));
    }

    /** The first node loses its database in the middle of a run, as when its machine is switched off. */
    @Test
    void takesOverFromANodeThatDied() throws Exception {
        CutOff cable = new CutOff(database.dataSource());
        CountDownLatch picked = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        JobRunner dying = node(cable, every(Duration.ofDays(1), now -> {
            picked.countDown();
            await(end);
        }));
        dying.start();
        assertThat(picked.await(DEADLINE_SECONDS, TimeUnit.SECONDS)).isTrue();
        cable.isCut = true;

        CountDownLatch takenOver = new CountDownLatch(1);
        JobRunner other = node(database.dataSource(), every(Duration.ofDays(1), now -> takenOver.countDown()));
        other.start();
        assertThat(takenOver.await(DEADLINE_SECONDS, TimeUnit.SECONDS)).isTrue();
        other.stop();
        end.countDown();
        dying.stop();
    }

    @Test
    void letsARunningJobFinishWhenItStops() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch stopping = new CountDownLatch(1);
        AtomicInteger finished = new AtomicInteger();
        JobRunner node = node(database.dataSource(), every(Duration.ofDays(1), now -> {
            begun.countDown();
            await(stopping);
            finished.incrementAndGet();
        }));
        node.start();
        assertThat(begun.await(DEADLINE_SECONDS, TimeUnit.SECONDS)).isTrue();

        Thread stop = new Thread(node::stop);
        stop.start();
        stopping.countDown();
        stop.join();
        assertThat(finished).hasValue(1);
        assertThat(node.isRunning()).isFalse();
        assertThat(JdbcClient.create(database.dataSource())
                        .sql("select picked from scheduled_tasks")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void triesAgainWhatFailed() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        CountDownLatch succeeded = new CountDownLatch(1);
        JobRunner node = node(database.dataSource(), every(Duration.ofDays(1), now -> {
            if (tries.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
            }
            succeeded.countDown();
        }));
        node.start();

        assertThat(succeeded.await(DEADLINE_SECONDS, TimeUnit.SECONDS)).isTrue();
        node.stop();
    }

    @Test
    void refusesTwoJobsOfOneName() {
        RecurringJob job = every(SOON, now -> {});

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new JobRunner(database.dataSource(), List.of(job, job), runs(), clock, STOCKHOLM, QUICK));
    }

    private JobRunner node(DataSource source, RecurringJob... jobs) {
        return new JobRunner(source, List.of(jobs), runs(), clock, STOCKHOLM, QUICK);
    }

    /** A node with a job of the night, and another that shows that the node looked for work meanwhile. */
    private JobRunner daily(String name, BlockingQueue<String> runs, CountDownLatch others) {
        return node(
                database.dataSource(),
                new Job("nightly", new RecurringJob.Schedule.Daily(LocalTime.of(3, 20)), now -> runs.add(name)),
                new Job("other-" + name, new RecurringJob.Schedule.Every(SOON), now -> others.countDown()));
    }

    private static RecurringJob every(Duration pause, Consumer<Instant> work) {
        return new Job("job", new RecurringJob.Schedule.Every(pause), work);
    }

    private Instant nextRun(String job) {
        return JdbcClient.create(database.dataSource())
                .sql("select execution_time from scheduled_tasks where task_name = :job")
                .param("job", job)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(DEADLINE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private record Job(String name, Schedule schedule, Consumer<Instant> work) implements RecurringJob {

        @Override
        public void run(Instant now) {
            work.accept(now);
        }
    }

    /** A database that can be cut off. */
    private static final class CutOff extends DelegatingDataSource {

        private volatile boolean isCut;

        CutOff(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (isCut) {
                throw new SQLException("cut off");
            }
            return super.getConnection();
        }
    }

    private JobRuns runs() {
        return new JobRuns(database.client(), clock);
    }
}
