package org.stigar.core.journey;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.stigar.core.inference.Comparison;
import org.stigar.core.inference.MovingBlocks;

/**
 * What customers let one know of a stage before a month and after it, beside the same of a journey's other stages. About customers, and
 * nobody who works there.
 *
 * @param before mean of the months before
 * @param after mean of the months after
 * @param others how much the same moved at each other stage of which it is known, the least first
 * @param gap how far the stage's distance to the mean of those others moved, from all months before to the months after: the difference in
 *     differences, with the interval of {@link MovingBlocks}
 */
public record SignalChange(Signal.Kind kind, double before, double after, List<Double> others, Comparison gap) {

    /** So many whole months on either side. */
    public static final int MONTHS = 3;

    /** Of how many of them a figure is needed at least. */
    public static final int FEWEST = 2;

    /** Of so many months before the distance to the other stages must be known: each season twice. */
    public static final int HISTORY = 24;

    /** So many months back the distance to the other stages is looked at: what is older says little of how it moves now. */
    public static final int MEMORY = 36;

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
        Map<String, Map<YearMonth, Double>> all = new TreeMap<>();
        signals.stream()
                .filter(one -> one.kind() == kind)
                .forEach(one -> all.computeIfAbsent(one.stage(), name -> new HashMap<>())
                        .put(one.month(), one.value()));
        Map<YearMonth, Double> own = all.getOrDefault(stage, Map.of());
        List<Map<YearMonth, Double>> beside = all.entrySet().stream()
                .filter(other -> !other.getKey().equals(stage) && !apart.contains(other.getKey()))
                .map(Map.Entry::getValue)
                .filter(other -> moved(other, month).isPresent())
                .toList();
        OptionalDouble before = before(own, month);
        OptionalDouble after = after(own, month);
        return before.isEmpty() || after.isEmpty()
                ? Optional.empty()
                : Optional.of(new SignalChange(
                        kind,
                        before.getAsDouble(),
                        after.getAsDouble(),
                        beside.stream()
                                .map(other -> moved(other, month).getAsDouble())
                                .toList(),
                        gap(own, beside, month)));
    }

    private static OptionalDouble moved(Map<YearMonth, Double> values, YearMonth month) {
        OptionalDouble before = before(values, month);
        OptionalDouble after = after(values, month);
        return before.isPresent() && after.isPresent()
                ? OptionalDouble.of(after.getAsDouble() - before.getAsDouble())
                : OptionalDouble.empty();
    }

    private static OptionalDouble before(Map<YearMonth, Double> values, YearMonth month) {
        return mean(values, month.minusMonths(MONTHS));
    }

    private static OptionalDouble after(Map<YearMonth, Double> values, YearMonth month) {
        return mean(values, month.plusMonths(1));
    }

    private static OptionalDouble mean(Map<YearMonth, Double> values, YearMonth first) {
        double[] found = IntStream.range(0, MONTHS)
                .mapToObj(first::plusMonths)
                .filter(values::containsKey)
                .mapToDouble(values::get)
                .toArray();
        return found.length < FEWEST
                ? OptionalDouble.empty()
                : Arrays.stream(found).average();
    }

    /** Months count in which there is a figure of every stage that has a part in it. */
    private static Comparison gap(Map<YearMonth, Double> own, List<Map<YearMonth, Double>> beside, YearMonth month) {
        if (beside.isEmpty()) {
            return new Comparison.TooFew();
        }
        List<Double> before = gaps(own, beside, month.minusMonths(MEMORY), MEMORY);
        return before.size() < HISTORY
                ? new Comparison.TooFew()
                : MovingBlocks.compare(before, gaps(own, beside, month.plusMonths(1), MONTHS));
    }

    private static List<Double> gaps(
            Map<YearMonth, Double> own, List<Map<YearMonth, Double>> beside, YearMonth first, int months) {
        return IntStream.range(0, months)
                .mapToObj(first::plusMonths)
                .flatMap(month -> distance(own, beside, month).stream())
                .toList();
    }

    private static Optional<Double> distance(
            Map<YearMonth, Double> own, List<Map<YearMonth, Double>> beside, YearMonth month) {
        Double value = own.get(month);
        List<Double> others = beside.stream()
                .flatMap(other -> Stream.ofNullable(other.get(month)))
                .toList();
        if (value == null || others.size() < beside.size()) {
            return Optional.empty();
        }
        return Optional.of(value
                - others.stream().mapToDouble(Double::doubleValue).average().orElseThrow());
    }
}
