package org.stigar.core.change.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.stigar.core.change.Offices.move;
import static org.stigar.core.change.Offices.startOf;
import static org.stigar.core.change.Offices.walk;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.stigar.core.change.Interval;
import org.stigar.core.change.Move;
import org.stigar.core.change.Offices;
import org.stigar.core.change.Scenario;
import org.stigar.core.change.UnitPair;
import org.stigar.core.change.forecast.Outlook.Moment;
import org.stigar.core.change.hazard.HazardTable;
import org.stigar.core.people.Directory;
import org.stigar.core.people.UnitId;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.TracesBuilder;

/** The example of docs/measures/forecast.md: five people, one of whom moves. */
class ForecastTest {

    private static final int DAY = 20_500;
    private static final Directory FIVE = Offices.draw("sales: ann bob cy; service: dee eve");
    private static final UnitPair BETWEEN = UnitPair.of(new UnitId("sales"), new UnitId("service"));

    @Test
    void expectsWhatIsWorkedOutByHand() {
        Forecast forecast = forecast(move("cy", "service"));

        // ann–cy on 2 days: .499 − .338; bob–cy on 12: .045 − .017
        assertThat(forecast.losses().trails()).isEqualTo(2);
        assertThat(forecast.losses().people()).isEqualTo(3);
        assertThat(forecast.losses().topThree()).isEqualTo(1);
        assertThat(forecast.losses().expectedExtra()).isCloseTo(0.161 + 0.028, within(1e-12));
        assertThat(forecast.losses().expectedClosings()).isCloseTo(0.499 + 0.045, within(1e-12));
        assertThat(forecast.losses().expectedWithoutChange()).isCloseTo(0.338 + 0.017, within(1e-12));
    }

    @Test
    void tellsGainsInWordsWhileFormationIsUnknown() {
        // cy–dee is a trail and comes inside; cy–eve is none, and may become one
        assertThat(forecast(move("cy", "service")).gains()).isEqualTo(new Gains.InWords(1, 1));
    }

    @Test
    void sumsBetweenUnits() {
        Gap gap = forecast(move("cy", "service")).findGap(BETWEEN).orElseThrow();

        assertThat(gap.losses().trails()).isEqualTo(2);
        assertThat(gap.peopleOfOne()).as("ann and bob of sales").isEqualTo(2);
        assertThat(gap.peopleOfOther()).as("cy of service").isEqualTo(1);
    }

    @Test
    void comparesWithNormalChurn() {
        Churn churn = forecast(move("cy", "service")).churn();

        // ann–bob .571, ann–cy .338, bob–cy .017, cy–dee .229, dee–eve .117
        assertThat(churn.trails()).isEqualTo(5);
        assertThat(churn.expectedClosings()).isCloseTo(1.272, within(1e-12));
        assertThat(churn.lastTrails()).as("ann–eve and dee–eve").isEqualTo(2);
        assertThat(churn.lastClosed()).as("ann–eve").isEqualTo(1);
        assertThat(churn.lastShare()).isEqualTo(0.5);
    }

    @Test
    void countsStatesBeforeAndAfter() {
        Forecast forecast = forecast(move("cy", "service"));
        Outlook then = forecast.outlook(Moment.AT_CHANGE);
        Outlook without = forecast.outlook(Moment.WITHOUT);
        Outlook with = forecast.outlook(Moment.WITH);

        assertThat(then).as("ann–bob was walked once").isEqualTo(new Outlook(4, 1, 0));
        assertThat(without.overgrown()).isCloseTo(1.272, within(1e-12));
        assertThat(with.overgrown()).isCloseTo(1.272 + 0.189 - 0.112, within(1e-12));
        // ann–bob .429 · .445, ann–cy .662 · .300, bob–cy .983 · .015, cy–dee .771 · .174, dee–eve .883 · .116
        assertThat(without.fading()).isCloseTo(0.640832, within(1e-6));
        // ann–cy .501 · .341, bob–cy .955 · .034, cy–dee .883 · .116
        assertThat(with.fading()).isCloseTo(0.599072, within(1e-6));
        assertThat(without.trails()).isCloseTo(5, within(1e-12));
        assertThat(with.trails()).isCloseTo(5, within(1e-12));
    }

    @Test
    void expectsNothingWithoutMoves() {
        Forecast forecast = forecast();

        assertThat(forecast.losses()).isEqualTo(FlipSum.NONE);
        assertThat(forecast.gains()).isEqualTo(new Gains.InWords(0, 0));
        assertThat(forecast.gaps()).isEmpty();
        assertThat(forecast.outlook(Moment.WITH)).isEqualTo(forecast.outlook(Moment.WITHOUT));
    }

    @Test
    void expectsNothingOfAMoveToWhereOneIs() {
        assertThat(forecast(move("cy", "sales")).losses().extra()).isEqualTo(Interval.ZERO);
        assertThat(forecast(move("cy", "sales")).gaps()).isEmpty();
    }

    @Test
    void repeatsWithTheSameSeed() {
        FlipSum first = forecast(move("cy", "service")).losses();

        assertThat(forecast(move("cy", "service")).losses()).isEqualTo(first);
    }

    @Test
    void needsEnoughDrawsForATwentieth() {
        Scenario scenario = Scenario.of(FIVE, List.of(), startOf(DAY));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Forecast.of(scenario, traces(), HazardTable.shipped(), 19, new SplittableRandom(1)))
                .withMessage("draws must be at least 20, was 19");
    }

    private static Forecast forecast(Move... moves) {
        Scenario scenario = Scenario.of(FIVE, List.of(moves), startOf(DAY));
        assertThat(scenario.problems()).isEmpty();
        return Forecast.of(scenario, traces(), HazardTable.shipped(), new SplittableRandom(7));
    }

    private static Traces traces() {
        TracesBuilder walks = Offices.everybody(FIVE);
        walk(walks, "ann", "bob", DAY - 90);
        walk(walks, "ann", "cy", DAY - 1, DAY - 40);
        walk(walks, "bob", "cy", DAY - 1, DAY - 2, DAY - 3, DAY - 4, DAY - 5, DAY - 6);
        walk(walks, "bob", "cy", DAY - 11, DAY - 12, DAY - 13, DAY - 14, DAY - 15, DAY - 16);
        walk(walks, "cy", "dee", DAY - 8, DAY - 9, DAY - 10, DAY - 20);
        walk(walks, "dee", "eve", DAY - 8, DAY - 9, DAY - 10, DAY - 20, DAY - 120);
        walk(walks, "ann", "eve", DAY - 91);
        walk(walks, "bob", "eve", DAY, DAY + 5); // after the change: unseen
        return walks.build();
    }
}
