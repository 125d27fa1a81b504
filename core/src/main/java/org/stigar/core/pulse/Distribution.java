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
        throw new UnsupportedOperationException();
    }

    /** Returns the variance with n − 1, or empty where fewer than two answered. */
    public OptionalDouble variance() {
        throw new UnsupportedOperationException();
    }

    /** Returns every answer as a number, from the lowest up. */
    public List<Double> values() {
        throw new UnsupportedOperationException();
    }
}
