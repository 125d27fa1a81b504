package org.stigar.app.walks.forest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.stigar.app.MutableClock;
import org.stigar.app.database.TestDatabase;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.PersonIndex;
import org.stigar.core.trail.DaySet;
import org.stigar.core.trail.Layer;
import org.stigar.core.trail.TraceCollector;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.openness.Openness;
import org.stigar.core.trail.openness.Vantage;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.WalkSource;

class OpennessRefittingTest {

    private static final Instant NIGHT = Instant.parse("2026-09-01T01:40:00Z");
    private static final int TODAY = (int) LocalDate.of(2026, 9, 1).toEpochDay();
    private static final DaySet DAYS = DaySet.of(TODAY - 200, TODAY - 130, TODAY - 40);

    private final TestDatabase database = TestDatabase.migrated();
    private final MutableClock clock = new MutableClock(NIGHT);
    private final JdbcClient jdbc = database.client();
    private final OpennessFits fits = fits();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void isTheShippedUntilThereIsAFit() {
        assertThat(chance(fits.now())).isEqualTo(chance(Openness.shipped()));
        assertThat(fits.findLast()).isEmpty();
    }

    @Test
    void followsAFitThatForetellsBetterOnAllNodes() {
        OpennessFits other = fits();
        other.now();
        refit(WalkSource.MAIL, NIGHT);

        double own = chance(fits.now());
        assertThat(own).isNotEqualTo(chance(Openness.shipped()));
        assertThat(used()).isEqualTo(2);
        clock.advance(Duration.ofMinutes(11));
        assertThat(chance(other.now())).isEqualTo(own);
        assertThat(chance(fits().now())).isEqualTo(own);
    }

    @Test
    void staysWithTheShippedWherePeopleLogByHand() {
        refit(WalkSource.DECLARED, NIGHT);

        assertThat(fits.findLast()).contains(LocalDate.of(2026, 9, 1));
        assertThat(used()).isZero();
        assertThat(chance(fits.now())).isEqualTo(chance(Openness.shipped()));
    }

    /** Where the last fit is no better any more, nothing older is gone back to. */
    @Test
    void goesBackToTheShippedWhereTheLastFitIsNotBetter() {
        refit(WalkSource.MAIL, NIGHT);
        refit(WalkSource.DECLARED, NIGHT.plus(Duration.ofDays(31)));

        assertThat(chance(fits.now())).isEqualTo(chance(Openness.shipped()));
    }

    @Test
    void fitsOnceAMonthAndKeepsAYear() {
        for (int night = 0; night < 500; night++) {
            refit(WalkSource.DECLARED, NIGHT.plus(Duration.ofDays(night)));
        }

        assertThat(jdbc.sql("select count(distinct fitted_on) from openness_fit")
                        .query(Integer.class)
                        .single())
                .isEqualTo(13);
        assertThat(fits.findLast()).contains(LocalDate.of(2028, 1, 1));
    }

    private OpennessFits fits() {
        return new OpennessFits(jdbc, new JdbcTransactionManager(database.dataSource()), clock);
    }

    private void refit(WalkSource source, Instant now) {
        new OpennessRefitting(day -> trails(source, day), fits).run(now);
    }

    private int used() {
        return jdbc.sql("select count(*) from openness_fit where is_used")
                .query(Integer.class)
                .single();
    }

    private static double chance(Openness openness) {
        return openness.probability(DAYS, Vantage.calendar(TODAY + 0.5, 600), 60);
    }

    /** Trails that are walked seldom or nearly each day, by chance. */
    private static Traces trails(WalkSource source, int day) {
        int trails = source.isByHand() ? 1 : 4_000;
        TraceCollector collector = new TraceCollector(PersonIndex.of(IntStream.range(0, 2 * trails)
                .mapToObj(i -> new PersonId("p" + i))
                .toList()));
        SplittableRandom random = new SplittableRandom(7);
        for (int trail = 0; trail < trails; trail++) {
            double rate = trail % 2 == 0 ? 1 / 60.0 : 0.6;
            int[] days = IntStream.range(day - 600, day)
                    .filter(one -> random.nextDouble() < rate)
                    .toArray();
            if (days.length > 0) {
                collector.add(2 * trail, 2 * trail + 1, new Layer(source, Occasion.OWN), DaySet.of(days));
            }
        }
        return collector.build();
    }
}
