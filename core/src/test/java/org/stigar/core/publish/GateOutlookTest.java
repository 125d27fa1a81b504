package org.stigar.core.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.stigar.core.change.Scenario;
import org.stigar.core.change.forecast.Flips.Flip;
import org.stigar.core.change.forecast.Forecast;
import org.stigar.core.change.forecast.Outlook;
import org.stigar.core.change.forecast.Outlook.Moment;
import org.stigar.core.change.hazard.HazardTable;
import org.stigar.core.change.hazard.Placement;
import org.stigar.core.samples.Samples;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.state.TrailState;

/** Trails by state before a change and after it, as far as the gate lets them through. */
class GateOutlookTest {

    private static final Gate GATE = new Gate(Policy.leaders(8));
    /** Ten of twenty move to another twenty. */
    private static final Scenario CHANGE = Reorganisations.moveFirst(10, 1, 20, 20);

    /** The example of docs/measures/forecast.md: about fifty trails whose mean hazard is in the last quarter. */
    @Test
    void worksOutTheExampleOfTheDocument() {
        PublishedOutlook shown = publish((a, b) -> (b < 20 && (a + b) % 2 == 0) || a >= 10 ? 1 : -1)
                .losses()
                .outlook();

        assertThat(TrailState.values())
                .extracting(state -> said(shown, Moment.AT_CHANGE, state))
                .containsExactly("15 (<8–40)", "35 (10–50)", "<8 (<8–<8)");
        assertThat(TrailState.values())
                .extracting(state -> said(shown, Moment.WITHOUT, state))
                .containsExactly("15 (<8–30)", "10 (<8–15)", "25 (10–35)");
        assertThat(TrailState.values())
                .extracting(state -> said(shown, Moment.WITH, state))
                .containsExactly("10 (<8–25)", "<8 (<8–15)", "30 (20–45)");
    }

    @Test
    void isSilentWhereNoNumberIsSaid() {
        PublishedForecast few = publish((a, b) -> a < 7 && b == a + 10 ? 1 : a % 2 - 1);
        PublishedForecast ofThree = publish((a, b) -> a < 3 && b < 20 ? 1 : a % 2 - 1);

        for (PublishedForecast shown : List.of(few, ofThree)) {
            for (Moment moment : Moment.values()) {
                for (TrailState state : TrailState.values()) {
                    assertThat(shown.losses()
                                    .outlook()
                                    .of(moment, state)
                                    .about()
                                    .kind())
                            .isEqualTo(PublishedCount.Kind.WITHHELD);
                }
            }
        }
    }

    /** What hazards expect of the very trails is between the two numbers that are said, and so is what becomes of them. */
    @Test
    void holdsWhatIsExpectedAndWhatComes() {
        int[] told = {0};
        int[] held = {0};
        Samples.forAll(120, random -> {
            Traces traces = traces(random);
            Forecast forecast = Reorganisations.forecast(CHANGE, traces);
            PublishedForecast.Losses shown = GATE.publish(Reorganisations.open(CHANGE, traces), forecast, List.of())
                    .losses();
            if (shown.trails().kind() == PublishedCount.Kind.ROUNDED) {
                for (Moment moment : Moment.values()) {
                    Outlook expected = lost(forecast).stream()
                            .map(flip -> outlook(moment, flip))
                            .reduce(Outlook.NONE, Outlook::plus);
                    Map<TrailState, Integer> came = play(moment, lost(forecast), random);
                    for (TrailState state : TrailState.values()) {
                        PublishedOutlook.Span span = shown.outlook().of(moment, state);
                        assertThat(expected.of(state))
                                .as("%s %s", moment, state)
                                .isBetween(span.low().least() - 0.5, span.high().most() + 0.5);
                        told[0]++;
                        held[0] += isIn(span, came.getOrDefault(state, 0)) ? 1 : 0;
                    }
                }
            }
        });
        assertThat(told[0]).isGreaterThan(500);
        assertThat(held[0]).isGreaterThanOrEqualTo(told[0] * 9 / 10);
    }

    /** Whoever knows the number and the quarter, which closings tell, could work out the same. */
    @Test
    void saysNothingThatTheRestDoesNot() {
        Map<List<PublishedCount>, PublishedOutlook> by = new HashMap<>();
        int[] again = {0};
        Samples.forAll(300, random -> {
            PublishedForecast.Losses shown = publish(traces(random)).losses();
            List<PublishedCount> rest = List.of(
                    shown.trails(),
                    shown.closings(),
                    shown.withoutChange(),
                    shown.extra(),
                    shown.extraLow(),
                    shown.extraHigh());
            PublishedOutlook before = by.put(rest, shown.outlook());
            if (before != null) {
                again[0]++;
                assertThat(shown.outlook()).isEqualTo(before);
            }
        });
        assertThat(again[0]).isGreaterThan(100);
    }

    /** Rounding aside, three states are all trails there are, and those that close are the overgrown. */
    @Test
    void addsUp() {
        Samples.forAll(120, random -> {
            PublishedForecast.Losses shown = publish(traces(random)).losses();
            if (shown.trails().kind() == PublishedCount.Kind.ROUNDED) {
                PublishedOutlook outlook = shown.outlook();
                assertThat(outlook.of(Moment.WITH, TrailState.OVERGROWN).about())
                        .isEqualTo(shown.closings());
                assertThat(outlook.of(Moment.WITHOUT, TrailState.OVERGROWN).about())
                        .isEqualTo(shown.withoutChange());
                for (Moment moment : Moment.values()) {
                    long least = 0;
                    long most = 0;
                    for (TrailState state : TrailState.values()) {
                        least += outlook.of(moment, state).about().least();
                        most += outlook.of(moment, state).about().most();
                    }
                    assertThat(shown.trails().value()).isBetween(least, most);
                }
            }
        });
    }

    @Test
    void isExactForResearch() {
        Traces traces = Reorganisations.traces(4, (a, b) -> 2);
        Scenario one = Reorganisations.moveFirst(1, 1, 3, 1);
        PublishedOutlook shown = new Gate(Policy.research(1))
                .publish(Reorganisations.open(one, traces), Reorganisations.forecast(one, traces), List.of())
                .losses()
                .outlook();

        assertThat(shown.of(Moment.AT_CHANGE, TrailState.OPEN).about().value()).isEqualTo(2);
        // 2 · .501 · .659
        assertThat(shown.of(Moment.WITH, TrailState.OPEN).about().value()).isEqualTo(1);
        assertThat(2 * 0.501 * 0.659).isCloseTo(0.66, within(0.001));
    }

    private static boolean isIn(PublishedOutlook.Span span, int number) {
        return span.low().least() <= number && number <= span.high().most();
    }

    /** Lets each trail be in one state, by its chances. */
    private static Map<TrailState, Integer> play(Moment moment, List<Flip> flips, RandomGenerator random) {
        Map<TrailState, Integer> came = new EnumMap<>(TrailState.class);
        for (Flip flip : flips) {
            Outlook chances = outlook(moment, flip);
            double drawn = random.nextDouble();
            TrailState state = drawn < chances.open()
                    ? TrailState.OPEN
                    : drawn < chances.open() + chances.fading() ? TrailState.FADING : TrailState.OVERGROWN;
            came.merge(state, 1, Integer::sum);
        }
        return came;
    }

    private static Outlook outlook(Moment moment, Flip flip) {
        return Outlook.of(moment, flip.before(), flip.after(), HazardTable.shipped());
    }

    private static List<Flip> lost(Forecast forecast) {
        return forecast.flips().trails().stream()
                .filter(Flip::isFlipped)
                .filter(flip -> flip.after().placement() == Placement.ACROSS)
                .toList();
    }

    private static Traces traces(RandomGenerator random) {
        int[] days = random.ints(1_600, 0, 14).toArray();
        int density = random.nextInt(2, 10);
        return Reorganisations.traces(40, (a, b) -> days[a * 40 + b] * 7 % 10 < density ? days[a * 40 + b] : -1);
    }

    private static PublishedForecast publish(Reorganisations.Pairs pairs) {
        return publish(Reorganisations.traces(40, pairs));
    }

    private static PublishedForecast publish(Traces traces) {
        return GATE.publish(Reorganisations.open(CHANGE, traces), Reorganisations.forecast(CHANGE, traces), List.of());
    }

    private static String said(PublishedOutlook shown, Moment moment, TrailState state) {
        PublishedOutlook.Span span = Objects.requireNonNull(shown.of(moment, state));
        return said(span.about()) + " (" + said(span.low()) + "–" + said(span.high()) + ")";
    }

    private static String said(PublishedCount count) {
        return (count.kind() == PublishedCount.Kind.FEWER_THAN ? "<" : "") + count.value();
    }
}
