package org.stigar.app.walks.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;
import org.stigar.app.MutableClock;
import org.stigar.app.database.TestDatabase;
import org.stigar.app.people.MemoryPeople;
import org.stigar.app.walks.MemoryWalkLog;
import org.stigar.app.walks.WalkLogContract;
import org.stigar.app.walks.pair.Keeping;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkSource;

/** Two nodes write at once, and one is killed: nothing is lost, nothing is double. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTest {

    private final TestDatabase database = TestDatabase.migrated();
    private final MutableClock clock = new MutableClock(WalkLogContract.NOW);
    private final MemoryPeople colleagues = WalkLogContract.Fixture.people();
    private final Store here = new Store(database.dataSource(), colleagues, clock);
    private final Store there = new Store(database.dataSource(), colleagues, clock);

    @BeforeEach
    void beginAnew() {
        database.client()
                .sql("truncate walk, day_set, active_day, trail_change")
                .update();
    }

    @AfterAll
    void dropDatabase() {
        database.close();
    }

    @Test
    void loseNoDayThatBothAddToOnePairAtOnce() throws Exception {
        MemoryWalkLog model = new MemoryWalkLog(
                WalkLogContract.Fixture.pairWalks(colleagues, clock), colleagues, Keeping.SHIPPED, clock);
        List<Callable<Integer>> work = new ArrayList<>();
        int expected = 0;
        CountDownLatch start = new CountDownLatch(1);
        for (int part = 0; part < 24; part++) {
            Store node = part % 2 == 0 ? here : there;
            List<Walk> walks = walks(new SplittableRandom(part), 40, 120);
            expected += model.append(walks);
            work.add(() -> {
                start.await();
                return node.log.append(walks);
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Future<Integer>> results = new ArrayList<>();
        work.forEach(each -> results.add(threads.submit(each)));
        start.countDown();
        int added = 0;
        for (Future<Integer> result : results) {
            added += result.get(2, TimeUnit.MINUTES);
        }
        threads.shutdown();

        assertThat(added).isEqualTo(expected).isPositive();
        for (int i = 1; i <= 20; i++) {
            PersonId person = new PersonId("p" + i);
            assertThat(here.daySets.of(person)).isEqualTo(model.of(person));
            for (int j = 1; j < i; j++) {
                PersonId other = new PersonId("p" + j);
                assertThat(here.log.between(person, other)).hasSameSizeAs(model.between(person, other));
            }
        }
    }

    @Test
    void takeBackAndAddAtOnceWithoutLosingADay() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        for (int round = 0; round < 15; round++) {
            String id = Integer.toString(round);
            here.log.append(
                    List.of(WalkLogContract.with(id, WalkLogContract.NOW, WalkLogContract.ANN, WalkLogContract.BOB)));
            Instant later = WalkLogContract.NOW.plusSeconds(round + 1);
            Future<?> back = threads.submit(() -> here.log.retract(WalkLogContract.ANN, WalkSource.DECLARED, id));
            Future<?> more = threads.submit(() -> there.log.append(
                    List.of(WalkLogContract.declared(later, WalkLogContract.ANN, WalkLogContract.BOB))));
            back.get(1, TimeUnit.MINUTES);
            more.get(1, TimeUnit.MINUTES);

            assertThat(here.log.between(WalkLogContract.ANN, WalkLogContract.BOB))
                    .hasSize(1);
            assertThat(here.daySets.find(WalkLogContract.ANN, WalkLogContract.BOB))
                    .isPresent();
            here.log.withdraw(WalkLogContract.ANN, WalkSource.DECLARED);
        }
        threads.shutdown();
    }

    @Test
    void keepNothingOfAWriteThatWasKilledAndAllOfItsRepetition() {
        List<Walk> walks = walks(new SplittableRandom(1), 30, 80);

        assertThatThrownBy(() -> there.transaction.executeWithoutResult(status -> {
                    there.log.append(walks);
                    int backend = there.jdbc
                            .sql("select pg_backend_pid()")
                            .query(Integer.class)
                            .single();
                    here.jdbc
                            .sql("select pg_terminate_backend(:pid)")
                            .param("pid", backend)
                            .query(Boolean.class)
                            .single();
                    there.log.append(walks(new SplittableRandom(2), 30, 80));
                }))
                .isInstanceOf(RuntimeException.class);
        for (String table : List.of("walk", "day_set", "trail_change")) {
            assertThat(count(table)).as(table).isZero();
        }

        int added = there.log.append(walks);
        assertThat(there.log.append(walks)).isZero();
        assertThat(count("walk")).isEqualTo(added);
    }

    @Test
    void refuseAWalkWhoseDaysCannotBeWritten() {
        here.jdbc
                .sql("alter table day_set add constraint none check (false) not valid")
                .update();
        try {
            assertThatThrownBy(() -> here.log.append(walks(new SplittableRandom(3), 5, 80)))
                    .isInstanceOf(DataAccessException.class);
        } finally {
            here.jdbc.sql("alter table day_set drop constraint none").update();
        }
        assertThat(count("walk")).isZero();
    }

    private long count(String table) {
        return here.jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    static List<Walk> walks(SplittableRandom random, int count, int days) {
        List<Walk> walks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int first = random.nextInt(20);
            PersonId one = new PersonId("p" + (1 + first));
            PersonId other = new PersonId("p" + (1 + (first + 1 + random.nextInt(3)) % 20));
            Instant at = WalkLogContract.NOW.minus(Duration.ofHours(random.nextInt(24 * days)));
            walks.add(WalkLogContract.declared(at, one, other));
        }
        return walks;
    }
}
