package org.stigar.core.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stigar.core.backtest.Backtest.Clockwork;
import org.stigar.core.backtest.ShiftDetector.Climate;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.openness.Vantage;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;

class BacktestTest {

    private static final int PAIRS = 900;
    private static final int DAYS = 420;

    @Test
    void cutsAsTheProtocolSays() {
        assertThat(Protocol.TRAIL_30.cuts(526)).hasSize(13).startsWith(135.522);
        assertThat(Protocol.TRAIL_30.tests(526)).hasSize(5).startsWith(375.522).endsWith(495.522);
        assertThat(Protocol.TRAIL_90.tests(526)).hasSize(4).startsWith(345.522).endsWith(435.522);
    }

    @Test
    void fitsItsGridToShortFiles() {
        assertThat(Protocol.fitting(30, 526)).isEqualTo(Protocol.TRAIL_30);
        assertThat(Protocol.fitting(90, 526)).isEqualTo(Protocol.TRAIL_90);
        assertThat(Protocol.fitting(2, 12).tests(12)).isNotEmpty();
        assertThatThrownBy(() -> new Protocol(0, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Protocol(1, Double.NaN, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysThatAFileIsTooShort() {
        ContactLog log = log(10, Integer.MAX_VALUE);

        assertThatThrownBy(() -> new Backtest(log).run(Universe.ACT90, Protocol.TRAIL_30, Clockwork.CALENDAR))
                .hasMessageContaining("span 10 days")
                .hasMessageContaining("shorter");
    }

    @ParameterizedTest
    @EnumSource(Clockwork.class)
    void givesTheSameReportEveryTime(Clockwork clockwork) {
        ContactLog log = log(DAYS, Integer.MAX_VALUE);

        BacktestReport first = new Backtest(log).run(Universe.ACT90, Protocol.TRAIL_30, clockwork);
        assertThat(new Backtest(log).run(Universe.ACT90, Protocol.TRAIL_30, clockwork))
                .isEqualTo(first);
        assertThat(first.rows())
                .extracting(Row::model)
                .containsExactly("recency", "count", "decay60", "act-r", "trace");
        assertThat(first.calibration()).hasSize(10);
        assertThat(first.coefficients()).hasSize(10);
    }

    /** What comes after a test window closes cannot change what was foretold before it. */
    @Test
    void knowsNothingAhead() {
        ContactLog all = log(DAYS, Integer.MAX_VALUE);
        Protocol oneCut = new Protocol(30, 135.522, 30, 20);
        Row some = row(new Backtest(all.before(330 * 86_400L)).run(Universe.ACT90, oneCut, Clockwork.ACTIVE));
        Row more = row(new Backtest(all).run(Universe.ACT90, oneCut.withTestCuts(20), Clockwork.ACTIVE));

        assertThat(some.n()).isLessThan(more.n());
        Row again = row(new Backtest(all.before(331 * 86_400L)).run(Universe.ACT90, oneCut, Clockwork.ACTIVE));
        assertThat(again.auc()).isEqualTo(some.auc());
    }

    /**
     * Half of all trails end at once. From two weeks later on, what is foretold of the established ones is never worse than
     * recency alone, and far better than if nobody had noticed.
     */
    @ParameterizedTest
    @ValueSource(ints = {250, 265})
    void isNeverBelowRecencyInAShock(int shock) {
        ContactLog log = log(DAYS, shock);
        Protocol after = new Protocol(90, 135.522, 30, 1);
        double cut = after.cuts(DAYS).get(after.cuts(DAYS).size() - 1);
        assertThat(cut - shock).isGreaterThan(14);

        List<Row> rows =
                new Backtest(log).run(Universe.EST, after, Clockwork.ACTIVE).rows();
        Row recency = rows.get(0);
        Row trace = rows.get(rows.size() - 1);
        assertThat(trace.auc()).isGreaterThanOrEqualTo(recency.auc());
        assertThat(trace.apClosing()).isGreaterThanOrEqualTo(recency.apClosing());
    }

    @Test
    void noticesAShockAndNothingElse() {
        assertThat(climate(Integer.MAX_VALUE, 330)).isEqualTo(Climate.CALM);
        assertThat(climate(Integer.MAX_VALUE, 300)).isEqualTo(Climate.CALM);
        assertThat(climate(265, 300)).isEqualTo(Climate.SHIFTING);
        assertThat(climate(265, 280)).isEqualTo(Climate.EARLY);
        assertThat(climate(265, 260)).isEqualTo(Climate.CALM);
    }

    /** A tenth of the trails, six calm organisations: where a few trails more or less decide, chance is no shock. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void takesNoChanceForAShock(int seed) {
        ContactLog few = log(DAYS, Integer.MAX_VALUE, PAIRS / 10, seed);

        assertThat(IntStream.of(210, 240, 270, 300, 330, 360))
                .allSatisfy(cut -> assertThat(climate(few, cut)).isEqualTo(Climate.CALM));
    }

    private static Climate climate(int shock, double cut) {
        return climate(log(DAYS, shock), cut);
    }

    private static Climate climate(ContactLog log, double cut) {
        ShiftDetector.Windows windows = (at, horizon) -> CutSample.of(log, Vantage.calendar(at, at), horizon);
        return new ShiftDetector(windows).at(cut, cut).climate();
    }

    @Test
    void beatsEveryBaselineInCalmTimes() {
        List<Row> rows = new Backtest(log(DAYS, Integer.MAX_VALUE))
                .run(Universe.ACT90, Protocol.TRAIL_30, Clockwork.CALENDAR)
                .rows();
        Row trace = rows.get(rows.size() - 1);

        assertThat(rows).allSatisfy(row -> assertThat(trace.auc()).isGreaterThanOrEqualTo(row.auc() - 0.005));
        assertThat(trace.ece()).isLessThan(0.05);
    }

    private static Row row(BacktestReport report) {
        return report.rows().get(report.rows().size() - 1);
    }

    /**
     * Trails of many rhythms that are born and die: each walked with a chance of its own a day, in spells. At the shock every
     * other one ends.
     */
    private static ContactLog log(int days, int shock) {
        return log(days, shock, PAIRS, 42);
    }

    private static ContactLog log(int days, int shock, int pairs, long seed) {
        var builder = new ContactLogBuilder();
        var random = new SplittableRandom(seed);
        for (int pair = 0; pair < pairs; pair++) {
            List<PersonId> two = List.of(new PersonId("a" + pair), new PersonId("b" + pair));
            double rate = 0.01 + 0.4 * Math.pow(random.nextDouble(), 3);
            double birth = random.nextDouble() * days * 0.8;
            double death = birth + 40 + 400 * random.nextDouble();
            for (int day = (int) birth; day < Math.min(days, death); day++) {
                boolean walked = random.nextDouble() < rate;
                if (walked && !(day >= shock && pair % 2 == 0)) {
                    builder.accept(Walk.of(
                            Instant.ofEpochSecond(day * 86_400L + random.nextInt(86_400)),
                            two,
                            WalkKind.MESSAGE,
                            Occasion.OWN,
                            WalkSource.MAIL));
                }
            }
        }
        builder.accept(Walk.of(
                Instant.EPOCH,
                List.of(new PersonId("x"), new PersonId("y")),
                WalkKind.WORK,
                Occasion.OWN,
                WalkSource.MAIL));
        return builder.build();
    }
}
