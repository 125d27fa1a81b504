package org.stigar.core.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stigar.core.change.Scenario;
import org.stigar.core.change.forecast.FollowUp;
import org.stigar.core.change.forecast.Forecast;
import org.stigar.core.people.PersonId;
import org.stigar.core.samples.Organisations;
import org.stigar.core.samples.Samples;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.state.TrailState;

class GateForecastTest {

    private static final Gate GATE = new Gate(Policy.leaders(8));
    /** Ten of twenty move to another twenty. */
    private static final Scenario CHANGE = Reorganisations.moveFirst(10, 1, 20, 20);

    /** Of the hundred pairs that are parted, fifty have a trail of one day: a quarter of h from .54 to .70. */
    @Test
    void saysHowManyAndWorksOutTheRest() {
        PublishedForecast shown = publish(CHANGE, 40, GateForecastTest::checked);

        assertThat(shown.refusal()).isEmpty();
        assertThat(shown.losses()).isEqualTo(shown.between().get(0).losses());
        assertThat(shown.losses().trails()).hasToString("PublishedCount[ROUNDED, 50]");
        assertThat(shown.losses().closings()).hasToString("PublishedCount[ROUNDED, 30]");
        assertThat(shown.losses().extra()).hasToString("PublishedCount[FEWER_THAN, 8]");
        assertThat(shown.losses().withoutChange()).hasToString("PublishedCount[ROUNDED, 25]");
        assertThat(shown.between()).singleElement().satisfies(row -> {
            assertThat(row.one().names()).containsExactly("u0");
            assertThat(row.other().names()).containsExactly("u1");
            assertThat(row.pairs()).hasToString("PublishedCount[ROUNDED, 200]");
            assertThat(row.gained()).hasToString("PublishedCount[FEWER_THAN, 8]");
        });
    }

    @Test
    void saysNothingElseOfFewTrailsAndOfTrailsOfThree() {
        PublishedForecast few = publish(CHANGE, 40, (a, b) -> a < 7 && b == a + 10 ? 1 : a % 2 - 1);
        PublishedForecast ofThree = publish(CHANGE, 40, (a, b) -> a < 3 && b < 20 ? 1 : a % 2 - 1);

        assertThat(few.losses().trails()).hasToString("PublishedCount[FEWER_THAN, 8]");
        assertThat(few.losses().closings().kind()).isEqualTo(PublishedCount.Kind.WITHHELD);
        assertThat(ofThree.losses().trails().kind()).isEqualTo(PublishedCount.Kind.LEANS_ON_FEW);
        assertThat(ofThree.losses().extraHigh().kind()).isEqualTo(PublishedCount.Kind.WITHHELD);
    }

    /** Whoever hands in a snapshot in which nothing is known of a group gets nothing about it by the other door. */
    @Test
    void saysNoMoreThanThePublicationKnows() {
        Traces traces = Reorganisations.traces(40, GateForecastTest::checked);
        Forecast forecast = Reorganisations.forecast(CHANGE, traces);
        Snapshot nothing = Snapshot.builder(traces, List.of(CHANGE.before())).build();
        Snapshot thirty = Snapshot.builder(traces, List.of(CHANGE.before()))
                .states(trail -> trail % 7 == 0 ? Optional.of(TrailState.OPEN) : Optional.empty())
                .build();

        assertThat(GATE.publish(nothing, forecast, List.of()).losses().trails().kind())
                .isEqualTo(PublishedCount.Kind.WITHHELD);
        PublishedCount limited =
                GATE.publish(thirty, forecast, List.of()).losses().trails();
        assertThat(limited.kind()).isEqualTo(PublishedCount.Kind.AT_LEAST);
        long known = GATE.publish(thirty).cell(0, 0).open().least();
        assertThat(limited.value()).as("to the step below").isEqualTo(known - known % 5);
    }

    @Test
    void countsNobodyWhoWillSeeItOrTakesNoPart() {
        Traces traces = Reorganisations.traces(40, (a, b) -> 1);
        Forecast forecast = Reorganisations.forecast(CHANGE, traces);
        Set<PersonId> viewers = Set.of(Organisations.person(0), Organisations.person(1), Organisations.person(2));
        Snapshot seen = Snapshot.builder(traces, List.of(CHANGE.before()))
                .states(trail -> Optional.of(TrailState.OPEN))
                .viewers(viewers)
                .build();
        Snapshot half = Snapshot.builder(traces, List.of(CHANGE.before()))
                .states(trail -> Optional.of(TrailState.OPEN))
                .takingPart(person -> traces.people().number(person) % 2 == 0)
                .build();

        assertThat(GATE.publish(seen, forecast, List.of()).refusal())
                .as("of ten who move, seven are counted")
                .contains(PublishedForecast.Refusal.FEW_ARE_MOVED);
        assertThat(GATE.publish(half, forecast, List.of()).losses().trails().kind())
                .as("a quarter of the pairs")
                .isEqualTo(PublishedCount.Kind.WITHHELD);
    }

    @Test
    void theIntervalHoldsTheOneThatWasPlayed() {
        int[] told = {0};
        Samples.forAll(60, random -> {
            int[] days = random.ints(1_600, 0, 14).toArray();
            int density = random.nextInt(2, 10);
            Traces traces =
                    Reorganisations.traces(40, (a, b) -> days[a * 40 + b] * 7 % 10 < density ? days[a * 40 + b] : -1);
            Forecast forecast = Reorganisations.forecast(CHANGE, traces);
            PublishedForecast.Losses shown = GATE.publish(Reorganisations.open(CHANGE, traces), forecast, List.of())
                    .losses();
            if (shown.trails().kind() == PublishedCount.Kind.ROUNDED) {
                told[0]++;
                assertThat((double) shown.extraLow().least())
                        .isLessThanOrEqualTo(
                                Math.max(0, forecast.losses().extra().low()) + 2);
                assertThat((double) shown.extraHigh().most())
                        .isGreaterThanOrEqualTo(forecast.losses().extra().high() - 2);
                assertThat(forecast.losses().expectedExtra())
                        .isBetween((double) shown.extraLow().least(), (double)
                                shown.extraHigh().most());
            }
        });
        assertThat(told[0]).isGreaterThan(30);
    }

    @Test
    void followsUpInQuarters() {
        Traces before = Reorganisations.traces(40, GateForecastTest::checked);
        Forecast forecast = Reorganisations.forecast(CHANGE, before);
        // Nobody walks on after the change.
        PublishedFollowUp shown =
                GATE.publish(Reorganisations.open(CHANGE, before), FollowUp.of(forecast, before, 200), List.of());

        assertThat(shown.forecast().losses().trails().value()).isEqualTo(50);
        assertThat(shown.rows()).extracting(PublishedFollowUp.Row::horizonDays).containsExactly(30, 90);
        assertThat(shown.rows()).allSatisfy(row -> {
            assertThat(row.closed()).as("three quarters or more").hasToString("PublishedCount[ROUNDED, 45]");
            assertThat(row.stayedClosed()).hasToString("PublishedShare[AT_LEAST, 19]");
        });
    }

    @Test
    void isExactForResearch() {
        Traces traces = Reorganisations.traces(4, (a, b) -> 1);
        Scenario one = Reorganisations.moveFirst(1, 1, 3, 1);
        Forecast forecast = Reorganisations.forecast(one, traces);

        assertThat(new Gate(Policy.research(1))
                        .publish(Reorganisations.open(one, traces), forecast, List.of())
                        .losses()
                        .trails())
                .hasToString("PublishedCount[ROUNDED, 2]");
    }

    @Test
    void refusesAForecastOfOtherPeople() {
        Forecast forecast = Reorganisations.forecast(CHANGE, Reorganisations.traces(40, (a, b) -> 1));
        Snapshot other = Reorganisations.open(CHANGE, Reorganisations.traces(41, (a, b) -> 1));

        assertThatThrownBy(() -> GATE.publish(other, forecast, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static int checked(int a, int b) {
        return (b < 20 && (a + b) % 2 == 0) || a >= 10 ? 1 : -1;
    }

    private static PublishedForecast publish(Scenario scenario, int people, Reorganisations.Pairs pairs) {
        Traces traces = Reorganisations.traces(people, pairs);
        return GATE.publish(
                Reorganisations.open(scenario, traces), Reorganisations.forecast(scenario, traces), List.of());
    }
}
