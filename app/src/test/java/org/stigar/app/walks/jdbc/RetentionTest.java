package org.stigar.app.walks.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stigar.app.MutableClock;
import org.stigar.app.database.TestDatabase;
import org.stigar.app.people.MemoryPeople;
import org.stigar.app.walks.WalkLogContract;
import org.stigar.app.walks.pair.Keeping;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.Trace;
import org.stigar.core.walk.Walk;

/** P6: the forest forgets. */
class RetentionTest {

    private static final PersonId ANN = WalkLogContract.ANN;
    private static final PersonId BOB = WalkLogContract.BOB;
    private static final PersonId CY = WalkLogContract.CY;
    private static final Instant NOW = WalkLogContract.NOW;
    private static final int TODAY = WalkLogContract.TODAY;

    private final TestDatabase database = TestDatabase.migrated();
    private final MutableClock clock = new MutableClock(NOW);
    private final MemoryPeople colleagues = WalkLogContract.Fixture.people();
    private final Store store = new Store(database.dataSource(), colleagues, clock);

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void makesMonthsAheadAndWhereAWalkNeedsOne() {
        store.months.makeAhead(NOW);
        assertThat(store.months.list()).containsExactly(YearMonth.of(2026, 6), YearMonth.of(2026, 7));

        store.log.append(List.of(walk(75, ANN, BOB)));
        new Store(database.dataSource(), colleagues, clock).months.makeAhead(NOW);

        assertThat(store.months.list())
                .containsExactly(YearMonth.of(2026, 4), YearMonth.of(2026, 6), YearMonth.of(2026, 7));
    }

    @Test
    void forgetsWalksAfterNinetyDaysAndKeepsTheirDays() {
        store.log.append(List.of(walk(90, ANN, BOB), walk(60, ANN, BOB), walk(0, ANN, BOB)));

        clock.advance(Duration.ofDays(1));
        retention().run(clock.instant());
        assertThat(store.log.between(ANN, BOB)).hasSize(2);

        clock.advance(Duration.ofDays(45));
        retention().run(clock.instant());
        retention().run(clock.instant());

        assertThat(store.log.between(ANN, BOB)).hasSize(1);
        assertThat(store.months.list())
                .containsExactly(YearMonth.of(2026, 6), YearMonth.of(2026, 7), YearMonth.of(2026, 8));
        assertThat(store.daySets.find(ANN, BOB))
                .contains(Trace.of(WalkLogContract.DECLARED, TODAY - 90, TODAY - 60, TODAY));
        assertThat(store.log.append(List.of(walk(90, ANN, BOB)))).isZero();
    }

    @Test
    void forgetsDaysAfterTwoYearsAndOvergrownTrailsWithThem() {
        store.log.append(List.of(walk(730, ANN, BOB), walk(10, ANN, BOB), walk(729, ANN, CY), walk(500, BOB, CY)));
        DaySetRetention retention = new DaySetRetention(store.database, store.transactions, Keeping.SHIPPED);

        retention.run(clock.instant());
        assertThat(store.daySets.find(ANN, BOB).orElseThrow().days().size()).isEqualTo(2);

        clock.advance(Duration.ofDays(2));
        retention.run(clock.instant());
        retention.run(clock.instant());

        assertThat(store.daySets.find(ANN, BOB)).contains(Trace.of(WalkLogContract.DECLARED, TODAY - 10));
        assertThat(store.daySets.find(ANN, CY)).isEmpty();
        assertThat(store.daySets.find(BOB, CY)).isPresent();
    }

    @Test
    void forgetsInPartsOfManyTrails() {
        List<Walk> walks = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            colleagues.join("q" + i);
            for (int j = 0; j < i; j++) {
                walks.add(walk(730 - j % 2, new PersonId("q" + i), new PersonId("q" + j)));
            }
        }
        store.log.append(walks);
        clock.advance(Duration.ofDays(1));

        new DaySetRetention(store.database, store.transactions, Keeping.SHIPPED).run(clock.instant());

        assertThat(store.jdbc
                        .sql("select count(*) from day_set")
                        .query(Long.class)
                        .single())
                .isEqualTo(
                        walks.stream().filter(walk -> day(walk) == TODAY - 729).count())
                .isPositive();
    }

    @Test
    void countsTimeByWhatWentOnOnEachDay() {
        List<Walk> walks = new ArrayList<>();
        for (int day = 1; day <= 40; day++) {
            boolean weekend = LocalDate.ofEpochDay(TODAY - day).getDayOfWeek().getValue() > 5;
            for (int i = 1; i <= (weekend ? 2 : 20); i++) {
                for (int j = 1; j < i; j++) {
                    walks.add(walk(day, new PersonId("p" + i), new PersonId("p" + j)));
                }
            }
        }
        store.log.append(walks);
        store.activeDays.countOnceADay();

        var vantage = store.daySets.vantage();
        assertThat(vantage.recordedDays()).isEqualTo(40.5);
        double sunday = LocalDate.of(2026, 6, 14).toEpochDay();
        double friday = LocalDate.of(2026, 6, 12).toEpochDay();
        assertThat(vantage.scale().position(sunday + 1) - vantage.scale().position(sunday))
                .isLessThan(0.6);
        assertThat(vantage.scale().position(friday + 1) - vantage.scale().position(friday))
                .isEqualTo(1);
    }

    private WalkRetention retention() {
        return new WalkRetention(store.months, Keeping.SHIPPED);
    }

    private static long day(Walk walk) {
        return LocalDate.ofInstant(walk.at(), ZoneOffset.UTC).toEpochDay();
    }

    private static Walk walk(int daysAgo, PersonId one, PersonId other) {
        return WalkLogContract.declared(NOW.minus(Duration.ofDays(daysAgo)), one, other);
    }
}
