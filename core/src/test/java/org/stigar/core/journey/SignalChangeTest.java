package org.stigar.core.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stigar.core.inference.Comparison;
import org.stigar.core.inference.Estimate;
import org.stigar.core.journey.Signal.Kind;
import org.stigar.core.samples.Samples;

class SignalChangeTest {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final Comparison NOTHING = new Comparison.TooFew();

    /** The worked example of docs/measures/customer-signals.md. */
    @Test
    void theMonthsBeforeAndAfterBesideTheOtherStages() {
        List<Signal> signals = new ArrayList<>();
        put(signals, "Order", 6, 7, 5, 9, 8, 7);
        put(signals, "Sale", 10, 10, 10, 10, 10, 10);
        put(signals, "Delivery", 12, 14, 13, 8, 9, 7);
        put(signals, "Invoice", 4, 4, 4, 3, 3, 3);
        signals.add(new Signal("Delivery", JUNE, Kind.COMPLAINTS, 40));
        signals.add(new Signal("Help", JUNE.plusMonths(1), Kind.COMPLAINTS, 40));

        List<SignalChange> changes = SignalChange.of("Delivery", Set.of("Order", "Delivery"), signals, JUNE);

        assertThat(changes).containsExactly(new SignalChange(Kind.COMPLAINTS, 13, 8, List.of(-1.0, 0.0), NOTHING));
        assertThat(changes.get(0).moved()).isEqualTo(-5);
    }

    @Test
    void twoMonthsOnEitherSideAreEnoughAndOneIsNot() {
        List<Signal> signals = new ArrayList<>();
        signals.add(new Signal("Delivery", JUNE.minusMonths(3), Kind.NPS, -20));
        signals.add(new Signal("Delivery", JUNE.minusMonths(1), Kind.NPS, -10));
        signals.add(new Signal("Delivery", JUNE.plusMonths(1), Kind.NPS, 10));
        assertThat(SignalChange.of("Delivery", Set.of(), signals, JUNE)).isEmpty();

        signals.add(new Signal("Delivery", JUNE.plusMonths(4), Kind.NPS, 90));
        assertThat(SignalChange.of("Delivery", Set.of(), signals, JUNE))
                .as("too late")
                .isEmpty();

        signals.add(new Signal("Delivery", JUNE.plusMonths(3), Kind.NPS, 20));
        assertThat(SignalChange.of("Delivery", Set.of(), signals, JUNE))
                .containsExactly(new SignalChange(Kind.NPS, -15, 15, List.of(), NOTHING));
    }

    @Test
    void whatIsTheSameAddedEverywhereMovesNothing() {
        Samples.forAll(50, random -> {
            List<Signal> signals = new ArrayList<>();
            List<Signal> more = new ArrayList<>();
            for (String stage : List.of("Order", "Delivery", "Invoice")) {
                for (int month = -3; month <= 3; month++) {
                    int value = random.nextInt(50);
                    signals.add(new Signal(stage, JUNE.plusMonths(month), Kind.COMPLAINTS, value));
                    more.add(new Signal(stage, JUNE.plusMonths(month), Kind.COMPLAINTS, value + 7));
                }
            }
            SignalChange one =
                    SignalChange.of("Delivery", Set.of(), signals, JUNE).get(0);
            SignalChange other =
                    SignalChange.of("Delivery", Set.of(), more, JUNE).get(0);
            assertThat(Math.abs(one.moved() - other.moved())).isLessThan(1e-9);
            assertThat(one.others()).hasSize(2).isSorted();
        });
    }

    /** The second part of the worked example: the stage stands off from the mean of two others. */
    @Test
    void theDistanceToTheOthersHasAnInterval() {
        List<Signal> signals = new ArrayList<>();
        double[] year = {5, 6, 4, 5, 7, 6, 5, 4, 6, 5, 5, 8};
        for (int month = 0; month < SignalChange.HISTORY; month++) {
            putGap(signals, JUNE.minusMonths(SignalChange.HISTORY - month), year[month % year.length]);
        }
        putGap(signals, JUNE, 30);
        putGap(signals, JUNE.plusMonths(1), 1);
        putGap(signals, JUNE.plusMonths(2), 2);
        putGap(signals, JUNE.plusMonths(3), 1.5);

        Estimate gap = SignalChange.of("Delivery", Set.of("Order"), signals, JUNE)
                .get(0)
                .gap()
                .findEstimate()
                .orElseThrow();
        assertThat(gap.difference()).isCloseTo(-4, within(1e-9));
        assertThat(gap.low()).isCloseTo(-6.5, within(1e-9));
        assertThat(gap.high()).isCloseTo(-41 / 14.0, within(1e-9));

        signals.removeIf(signal -> signal.month().equals(JUNE.minusMonths(SignalChange.HISTORY)));
        assertThat(SignalChange.of("Delivery", Set.of("Order"), signals, JUNE))
                .as("a month less")
                .extracting(SignalChange::gap)
                .containsExactly(NOTHING);
    }

    /** Sale and Invoice move together with the months, and Delivery with them. */
    private static void putGap(List<Signal> signals, YearMonth month, double gap) {
        double season = 20 + 3 * month.getMonthValue();
        signals.add(new Signal("Sale", month, Kind.COMPLAINTS, season - 2));
        signals.add(new Signal("Invoice", month, Kind.COMPLAINTS, season + 2));
        signals.add(new Signal("Delivery", month, Kind.COMPLAINTS, season + gap));
        signals.add(new Signal("Order", month, Kind.COMPLAINTS, 100));
    }

    @Test
    void whatNoSignalCanBeIsNone() {
        assertThatThrownBy(() -> new SignalChange(Kind.NPS, Double.NaN, 0, List.of(), NOTHING))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SignalChange(Kind.COMPLAINTS, 1, -1, List.of(), NOTHING))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void put(List<Signal> signals, String stage, double... values) {
        for (int i = 0; i < values.length; i++) {
            YearMonth month = i < 3 ? JUNE.minusMonths(3 - i) : JUNE.plusMonths(i - 2);
            signals.add(new Signal(stage, month, Kind.COMPLAINTS, values[i]));
        }
    }
}
