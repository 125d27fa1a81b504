package org.stigar.core.change.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stigar.core.change.Interval;
import org.stigar.core.change.Move;
import org.stigar.core.change.Offices;
import org.stigar.core.change.Scenario;
import org.stigar.core.change.hazard.Footing;
import org.stigar.core.change.hazard.HazardTable;
import org.stigar.core.change.hazard.Placement;
import org.stigar.core.change.hazard.StrengthClass;
import org.stigar.core.people.Directory;
import org.stigar.core.people.PersonId;
import org.stigar.core.samples.Samples;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.TracesBuilder;

class ForecastLawTest {

    private static final int DAY = 1_000;
    private static final Directory DIRECTORY = Offices.draw("a: p0 p1 p2 p3; b: p4 p5 p6 p7; c: p8 p9 p10; d: p11 p2");

    @Test
    void agreesWithGoingThroughTheTrails() {
        Samples.forAll(200, random -> {
            Traces traces = traces(random);
            Scenario scenario = Scenario.of(DIRECTORY, moves(random, 4), Offices.startOf(DAY));
            double extra = 0;
            int lost = 0;
            int gained = 0;
            for (int trail = 0; trail < traces.size(); trail++) {
                PersonId one = traces.people().person(traces.first(trail));
                PersonId other = traces.people().person(traces.second(trail));
                int days = traces.days(trail).count(DAY - 90, DAY);
                Placement before = Placement.of(scenario.before().relation(one, other));
                Placement after = Placement.of(scenario.after().relation(one, other));
                if (days > 0 && before == Placement.INSIDE && after == Placement.ACROSS) {
                    StrengthClass strength = StrengthClass.of(days);
                    extra += HazardTable.shipped()
                                    .closing(strength, Placement.ACROSS, Footing.INFORMAL)
                                    .probability()
                            - HazardTable.shipped()
                                    .closing(strength, Placement.INSIDE)
                                    .probability();
                    lost++;
                }
                gained += days > 0 && before == Placement.ACROSS && after == Placement.INSIDE ? 1 : 0;
            }

            Forecast forecast = forecast(scenario, traces);
            assertThat(forecast.losses().trails()).isEqualTo(lost);
            assertThat(forecast.gains().trails()).isEqualTo(gained);
            assertThat(forecast.losses().expectedExtra()).isCloseTo(extra, within(1e-12));
        });
    }

    @Test
    void addsUpOverUnits() {
        Samples.forAll(100, random -> {
            Forecast forecast =
                    forecast(Scenario.of(DIRECTORY, moves(random, 4), Offices.startOf(DAY)), traces(random));
            List<Gap> gaps = forecast.gaps();

            assertThat(gaps.stream().mapToInt(gap -> gap.losses().trails()).sum())
                    .isEqualTo(forecast.losses().trails());
            assertThat(gaps.stream()
                            .mapToDouble(gap -> gap.losses().expectedExtra())
                            .reduce(0, Double::sum))
                    .isEqualTo(forecast.losses().expectedExtra());
            assertThat(gaps.stream().mapToInt(gap -> gap.gains().trails()).sum())
                    .isEqualTo(forecast.gains().trails());
            assertThat(gaps.stream().mapToLong(gap -> gap.gains().pairs()).sum())
                    .isEqualTo(forecast.gains().pairs());
            assertThat(gaps).isSortedAccordingTo((x, y) -> x.units().compareTo(y.units()));
        });
    }

    @Test
    void isTheSameForTheSameSeedAndLiesAboutItsExpectation() {
        Samples.forAll(50, random -> {
            Traces traces = traces(random);
            Scenario scenario = Scenario.of(DIRECTORY, moves(random, 4), Offices.startOf(DAY));
            FlipSum losses = forecast(scenario, traces).losses();

            assertThat(forecast(scenario, traces).losses()).isEqualTo(losses);
            Interval closings = losses.closings();
            assertThat(closings.low())
                    .isEqualTo(Math.rint(closings.low()))
                    .isLessThanOrEqualTo(Math.ceil(losses.expectedClosings()));
            assertThat(closings.high())
                    .isEqualTo(Math.rint(closings.high()))
                    .isGreaterThanOrEqualTo(Math.floor(losses.expectedClosings()));
        });
    }

    @Test
    void countsPairsThatComeInside() {
        Samples.forAll(100, random -> {
            Traces traces = traces(random);
            Scenario scenario = Scenario.of(DIRECTORY, moves(random, 4), Offices.startOf(DAY));
            long pairs = 0;
            for (int i = 0; i < 12; i++) {
                for (int j = i + 1; j < 12; j++) {
                    PersonId one = new PersonId("p" + i);
                    PersonId other = new PersonId("p" + j);
                    boolean alive = traces.find(one, other).stream()
                            .anyMatch(trail -> traces.days(trail).count(DAY - 90, DAY) > 0);
                    pairs += !alive
                                    && !scenario.before().relation(one, other).isInside()
                                    && scenario.after().relation(one, other).isInside()
                            ? 1
                            : 0;
                }
            }

            assertThat(forecast(scenario, traces).gains().pairs()).isEqualTo(pairs);
        });
    }

    private static Forecast forecast(Scenario scenario, Traces traces) {
        return Forecast.of(scenario, traces, HazardTable.shipped(), 100, new SplittableRandom(5));
    }

    private static List<Move> moves(RandomGenerator random, int count) {
        List<Move> moves = new ArrayList<>();
        random.ints(0, 12)
                .distinct()
                .limit(count)
                .forEach(i -> moves.add(
                        Offices.move("p" + i, List.of("a", "b", "c", "d").get(random.nextInt(4)))));
        return moves;
    }

    private static Traces traces(RandomGenerator random) {
        TracesBuilder walks = Offices.everybody(DIRECTORY);
        IntStream.range(0, 30).forEach(trail -> {
            int one = random.nextInt(12);
            int other = random.nextInt(12);
            if (one != other) {
                int[] days =
                        random.ints(random.nextInt(1, 14), DAY - 120, DAY + 5).toArray();
                Offices.walk(walks, "p" + one, "p" + other, days);
            }
        });
        return walks.build();
    }
}
