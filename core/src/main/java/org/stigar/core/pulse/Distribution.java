package org.stigar.core.pulse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How many answered what.
 *
 * @param scale the points
 * @param counts how many gave each point, from point 1 up; 0 or more each
 */
public record Distribution(Scale scale, List<Integer> counts) {

    public Distribution {
        counts = List.copyOf(counts);
        if (counts.size() != scale.points() || counts.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("counts must be one for each point and 0 or more, were " + counts);
        }
    }

    /** Counts points, all of them on the scale. */
    public static Distribution of(Scale scale, Collection<Integer> points) {
        List<Integer> counts = new ArrayList<>(Collections.nCopies(scale.points(), 0));
        for (int point : points) {
            if (!scale.holds(point)) {
                throw new IllegalArgumentException("points must be 1 to " + scale.points() + ", one was " + point);
            }
            counts.set(point - 1, counts.get(point - 1) + 1);
        }
        return new Distribution(scale, counts);
    }

    /** Returns how many answered. */
    public int size() {
        return counts.stream().mapToInt(count -> count).sum();
    }

    /** Returns how many gave a point. */
    public int count(int point) {
        return counts.get(point - 1);
    }

    /** Returns the mean point, or empty where nobody answered. */
    public OptionalDouble mean() {
        int size = size();
        if (size == 0) {
            return OptionalDouble.empty();
        }
        long sum = 0;
        for (int point = 1; point <= scale.points(); point++) {
            sum += (long) point * count(point);
        }
        return OptionalDouble.of((double) sum / size);
    }

    /** Returns the variance with n − 1, or empty where fewer than two answered. */
    public OptionalDouble variance() {
        int size = size();
        if (size < 2) {
            return OptionalDouble.empty();
        }
        double mean = mean().orElseThrow();
        double squares = 0;
        for (int point = 1; point <= scale.points(); point++) {
            squares += count(point) * (point - mean) * (point - mean);
        }
        return OptionalDouble.of(squares / (size - 1));
    }

    /** Returns every answer as a number, from the lowest up. */
    public List<Double> values() {
        List<Double> values = new ArrayList<>(size());
        for (int point = 1; point <= scale.points(); point++) {
            values.addAll(Collections.nCopies(count(point), (double) point));
        }
        return values;
    }
}
