package org.stigar.core.journey;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What customers let one know of a stage before a month and after it, beside the same of a journey's other stages. About customers, and
 * nobody who works there. No test and no interval: stages are few, and not drawn by lot.
 *
 * @param before mean of the months before
 * @param after mean of the months after
 * @param others how much the same moved at each other stage of which it is known, the least first
 */
public record SignalChange(Signal.Kind kind, double before, double after, List<Double> others) {

    /** So many whole months on either side. */
    public static final int MONTHS = 3;

    /** Of how many of them a figure is needed at least. */
    public static final int FEWEST = 2;

    public SignalChange {
        if (!kind.holds(before) || !kind.holds(after)) {
            throw new IllegalArgumentException(kind + " cannot be " + before + " or " + after);
        }
        others = others.stream().sorted().toList();
    }

    /** Returns how much it moved: below zero where it fell. */
    public double moved() {
        return after - before;
    }

    /**
     * Returns what is known of a stage, by kind.
     *
     * @param apart stages that are not compared with
     * @param month what came before it and after it is compared; itself counts neither way
     */
    public static List<SignalChange> of(String stage, Set<String> apart, Collection<Signal> signals, YearMonth month) {
        return Arrays.stream(Signal.Kind.values())
                .flatMap(kind -> find(kind, stage, apart, signals, month).stream())
                .toList();
    }

    private static Optional<SignalChange> find(
            Signal.Kind kind, String stage, Set<String> apart, Collection<Signal> signals, YearMonth month) {
        List<Signal> all = signals.stream().filter(one -> one.kind() == kind).toList();
        List<Double> others = all.stream()
                .map(Signal::stage)
                .distinct()
                .filter(other -> !other.equals(stage) && !apart.contains(other))
                .flatMap(other -> find(kind, other, all, month, List.of()).stream())
                .map(SignalChange::moved)
                .toList();
        return find(kind, stage, all, month, others);
    }

    private static Optional<SignalChange> find(
            Signal.Kind kind, String stage, List<Signal> all, YearMonth month, List<Double> others) {
        OptionalDouble before = mean(stage, all, month.minusMonths(MONTHS));
        OptionalDouble after = mean(stage, all, month.plusMonths(1));
        return before.isPresent() && after.isPresent()
                ? Optional.of(new SignalChange(kind, before.getAsDouble(), after.getAsDouble(), others))
                : Optional.empty();
    }

    private static OptionalDouble mean(String stage, List<Signal> all, YearMonth first) {
        double[] values = all.stream()
                .filter(one -> one.stage().equals(stage))
                .filter(one -> !one.month().isBefore(first) && one.month().isBefore(first.plusMonths(MONTHS)))
                .mapToDouble(Signal::value)
                .toArray();
        return values.length < FEWEST
                ? OptionalDouble.empty()
                : Arrays.stream(values).average();
    }
}
