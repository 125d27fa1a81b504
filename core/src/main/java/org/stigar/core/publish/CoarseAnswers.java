package org.stigar.core.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * How answers spread, as far as may be known: for each point, between which counts the number lies that gave it. Raw answers go in at
 * {@link #of} and are gone; everything else is worked out from what is left. Immutable.
 *
 * <p>The counts 0 to n are cut into stretches of one width, which n alone decides: the least from the step of rounding and a twentieth of n on
 * that leaves a rest of a step less one, n mod width ≥ step − 1. The rest is the last stretch. Then, whatever the stretches of the
 * points are, and although they must add up to n, nobody's answer is known or ruled out, not even to three who put theirs together:
 *
 * <p>Lower ends are multiples of the width. So of what the other points have at least, something is left over for any one point: a
 * step less one (the rest) if it is in its first stretch, that is four people when the step is 5. And what the other points have at most is
 * a step less one at least, so that four may be elsewhere.
 */
final class CoarseAnswers {

    private static final int MOST_STRETCHES = 20;
    private static final double FINE = 0.05;

    private final int first;
    private final int size;
    private final int[] least;
    private final int[] most;

    private CoarseAnswers(int first, int size, int[] least, int[] most) {
        this.first = first;
        this.size = size;
        this.least = least;
        this.most = most;
    }

    /**
     * Makes counts coarse, or empty where there are too few answers to say anything.
     *
     * @param first the value of the first point; the others follow by one each
     */
    static Optional<CoarseAnswers> of(int first, List<Integer> counts, Policy policy) {
        int size = counts.stream().mapToInt(count -> count).sum();
        if (size < fewest(policy)) {
            return Optional.empty();
        }
        int width = width(size, policy);
        int last = size / width * width;
        int[] least = new int[counts.size()];
        int[] most = new int[counts.size()];
        for (int point = 0; point < least.length; point++) {
            least[point] = counts.get(point) / width * width;
            most[point] = least[point] == last ? size : least[point] + width - 1;
        }
        return Optional.of(new CoarseAnswers(first, size, least, most).narrowed());
    }

    /** Returns how many answers it takes: k besides the reader, and so many that there are two stretches. */
    static int fewest(Policy policy) {
        return policy.isExact() ? policy.k() : Math.max(policy.k() + 1, 2 * policy.step() - 1);
    }

    /** Returns how many counts are a stretch. */
    static int width(int size, Policy policy) {
        if (policy.isExact()) {
            return 1;
        }
        int width = Math.max(policy.step(), (size + MOST_STRETCHES - 1) / MOST_STRETCHES);
        while (size % width < policy.step() - 1) {
            width++;
        }
        return width;
    }

    /** Returns the sum: what can be known of all of them together. */
    static CoarseAnswers sum(List<CoarseAnswers> parts) {
        CoarseAnswers one = parts.get(0);
        int[] least = new int[one.least.length];
        int[] most = new int[one.least.length];
        int size = 0;
        for (CoarseAnswers part : parts) {
            size += part.size;
            for (int point = 0; point < least.length; point++) {
                least[point] += part.least[point];
                most[point] += part.most[point];
            }
        }
        return new CoarseAnswers(one.first, size, least, most).narrowed();
    }

    /** Any reader can work out what the points leave one another. */
    private CoarseAnswers narrowed() {
        int low = Arrays.stream(least).sum();
        int high = Arrays.stream(most).sum();
        int[] from = least.clone();
        int[] until = most.clone();
        for (int point = 0; point < from.length; point++) {
            from[point] = Math.max(least[point], size - (high - most[point]));
            until[point] = Math.min(most[point], size - (low - least[point]));
        }
        return new CoarseAnswers(first, size, from, until);
    }

    int points() {
        return least.length;
    }

    int size() {
        return size;
    }

    boolean isLike(CoarseAnswers other) {
        return first == other.first && points() == other.points();
    }

    /** Returns the share of a point, outwards to a twentieth. */
    PublishedStretch share(int point) {
        return new PublishedStretch(
                Math.floor(20.0 * least[point] / size) / 20, Math.min(1, Math.ceil(20.0 * most[point] / size) / 20));
    }

    /** Returns the counts in the middle of what can be: each as far from its least as all others. They add up. */
    private double[] middle() {
        double low = Arrays.stream(least).sum();
        double room = Arrays.stream(most).sum() - low;
        double[] middle = new double[least.length];
        for (int point = 0; point < middle.length; point++) {
            middle[point] = least[point] + (room == 0 ? 0 : (size - low) / room * (most[point] - least[point]));
        }
        return middle;
    }

    /** Returns an answer each as the middle has it, in whole people. */
    List<Double> values() {
        double[] middle = middle();
        int[] counts = new int[middle.length];
        List<Integer> byRest = new ArrayList<>();
        int rest = size;
        for (int point = 0; point < middle.length; point++) {
            counts[point] = (int) middle[point];
            rest -= counts[point];
            byRest.add(point);
        }
        byRest.sort((one, other) -> Double.compare(middle[other] - counts[other], middle[one] - counts[one]));
        for (int i = 0; i < rest; i++) {
            counts[byRest.get(i)]++;
        }
        List<Double> values = new ArrayList<>(size);
        for (int point = 0; point < counts.length; point++) {
            values.addAll(Collections.nCopies(counts[point], (double) first + point));
        }
        return values;
    }

    double mean() {
        return average(middle(), value -> value);
    }

    double leastMean() {
        return lowest(value -> value);
    }

    double mostMean() {
        return -lowest(value -> -value);
    }

    double variance() {
        double mean = mean();
        return unbiased(average(middle(), value -> (value - mean) * (value - mean)));
    }

    /** Returns the least variance that can be: at its own mean a spread is least, so the least over all centres is the least of all. */
    double leastVariance() {
        double found = Double.POSITIVE_INFINITY;
        for (double centre = first; centre <= first + points() - 1 + FINE / 2; centre += FINE) {
            double at = centre;
            found = Math.min(found, lowest(value -> (value - at) * (value - at)));
        }
        return unbiased(found);
    }

    /** Returns the largest variance that can be: counts and centre can change places, since the spread is linear in the one and convex in the other. */
    double mostVariance() {
        double found = Double.POSITIVE_INFINITY;
        for (double centre = first; centre <= first + points() - 1 + FINE / 2; centre += FINE) {
            double at = centre;
            found = Math.min(found, -lowest(value -> -(value - at) * (value - at)));
        }
        return unbiased(found);
    }

    double averageDeviation() {
        double mean = mean();
        return average(middle(), value -> Math.abs(value - mean));
    }

    private double unbiased(double spread) {
        return size < 2 ? 0 : spread * size / (size - 1);
    }

    private double average(double[] counts, DoubleUnaryOperator worth) {
        double sum = 0;
        for (int point = 0; point < counts.length; point++) {
            sum += counts[point] * worth.applyAsDouble((double) first + point);
        }
        return sum / size;
    }

    /** Returns the lowest average that can be: the cheapest points get as many as they can have. */
    private double lowest(DoubleUnaryOperator worth) {
        double[] counts = new double[least.length];
        double[] worths = new double[least.length];
        double rest = size;
        for (int point = 0; point < counts.length; point++) {
            counts[point] = least[point];
            rest -= least[point];
            worths[point] = worth.applyAsDouble((double) first + point);
        }
        for (int served = 0; served < counts.length && rest > 0; served++) {
            int cheapest = 0;
            for (int point = 1; point < counts.length; point++) {
                cheapest = worths[point] < worths[cheapest] ? point : cheapest;
            }
            double more = Math.min(rest, most[cheapest] - least[cheapest]);
            counts[cheapest] += more;
            rest -= more;
            worths[cheapest] = Double.POSITIVE_INFINITY;
        }
        return average(counts, worth);
    }

    /** Returns all that is known, for comparison. */
    List<Integer> parts() {
        List<Integer> parts = new ArrayList<>(List.of(first, size));
        Arrays.stream(least).forEach(parts::add);
        Arrays.stream(most).forEach(parts::add);
        return parts;
    }
}
