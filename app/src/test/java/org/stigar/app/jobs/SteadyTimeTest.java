package org.stigar.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.database.TestDatabase;
import org.stigar.app.jobs.runs.JobRuns;

class SteadyTimeTest {

    private static final Instant NIGHT = Instant.parse("2026-09-01T02:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final TestDatabase database = TestDatabase.migrated();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
    private final SteadyTime time = new SteadyTime(jdbc);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void followsAClockThatGoes() {
        for (int night = 0; night < 10; night++) {
            Instant now = NIGHT.plus(DAY.multipliedBy(night));
            assertThat(take("one", now)).isEqualTo(now);
        }
    }

    @Test
    void takesAWeekANightWhereTheClockJumpsAheadAndIsRightAsSoonAsTheClockIs() {
        take("one", NIGHT);
        Instant wrong = NIGHT.plus(Duration.ofDays(1_000));

        assertThat(take("one", wrong)).isEqualTo(NIGHT.plus(Duration.ofDays(7)));
        assertThat(take("one", wrong.plus(DAY))).isEqualTo(NIGHT.plus(Duration.ofDays(14)));

        Instant mended = NIGHT.plus(Duration.ofDays(2));
        assertThat(take("one", mended)).isEqualTo(mended);
        assertThat(take("one", mended.plus(DAY))).isEqualTo(mended.plus(DAY));
    }

    @Test
    void catchesUpWhereAServerStoodStill() {
        take("one", NIGHT);
        Instant back = NIGHT.plus(Duration.ofDays(60));
        int nights = 0;
        while (take("one", back.plus(DAY.multipliedBy(nights))).isBefore(back.plus(DAY.multipliedBy(nights)))) {
            nights++;
        }
        assertThat(nights).isEqualTo(9); // 60 days behind; each night takes seven, and is a day itself
    }

    /** One night at a time long past, and the next night is as any. */
    @Test
    void goesAlongWithAClockThatIsSetBackAndForgetsThatItWas() {
        take("one", NIGHT);

        assertThat(take("one", Instant.EPOCH)).isEqualTo(Instant.EPOCH);
        assertThat(take("one", NIGHT.plus(DAY))).isEqualTo(NIGHT.plus(DAY));
    }

    /** A run that fails is tried again in minutes. */
    @Test
    void takesNoFurtherStepWhileNoRunEndsWell() {
        take("one", NIGHT);
        Instant wrong = NIGHT.plus(Duration.ofDays(1_000));
        for (int tries = 0; tries < 5; tries++) {
            assertThat(time.of("one", wrong)).isEqualTo(NIGHT.plus(SteadyTime.LONGEST_STEP));
        }
    }

    @Test
    void eachJobHasItsOwn() {
        take("one", NIGHT);

        assertThat(take("two", NIGHT.plus(Duration.ofDays(90)))).isEqualTo(NIGHT.plus(Duration.ofDays(90)));
    }

    /** A job that ran yesterday is run by a clock that is three years ahead. */
    @Test
    void isWhatAJobThatCannotBeUndoneIsRunBy() throws Exception {
        Instant yesterday = NIGHT.minus(DAY);
        take("forgetting", yesterday);
        Clock ahead = Clock.fixed(NIGHT.plus(Duration.ofDays(1_095)), ZoneOffset.UTC);
        BlockingQueue<Instant> forgotBy = new LinkedBlockingQueue<>();
        BlockingQueue<Instant> sentBy = new LinkedBlockingQueue<>();
        JobRunner node = new JobRunner(
                database.dataSource(),
                List.of(
                        new Job("forgetting", RecurringJob.Time.STEADY, forgotBy),
                        new Job("sending", RecurringJob.Time.CLOCK, sentBy)),
                new JobRuns(jdbc, ahead),
                ahead,
                ZoneOffset.UTC,
                new JobRunner.Pace(Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofMillis(100)));
        node.start();
        try {
            assertThat(forgotBy.poll(30, TimeUnit.SECONDS)).isEqualTo(yesterday.plus(SteadyTime.LONGEST_STEP));
            assertThat(sentBy.poll(30, TimeUnit.SECONDS)).isEqualTo(ahead.instant());
        } finally {
            node.stop();
        }
    }

    private Instant take(String job, Instant now) {
        Instant at = time.of(job, now);
        time.note(job, at);
        return at;
    }

    private record Job(String name, Time time, BlockingQueue<Instant> runs) implements RecurringJob {

        @Override
        public Schedule schedule() {
            return new Schedule.Every(DAY);
        }

        @Override
        public void run(Instant now) {
            runs.add(now);
        }
    }
}
