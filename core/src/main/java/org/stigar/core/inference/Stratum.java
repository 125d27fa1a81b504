package org.stigar.core.inference;

import java.util.List;

/**
 * One who took part beside one or more who did not and are like them.
 *
 * @param treated the value of who took part, finite
 * @param controls the values of the others, one or more, finite
 */
public record Stratum(double treated, List<Double> controls) {

    public Stratum {
        controls = List.copyOf(controls);
        if (controls.isEmpty()) {
            throw new IllegalArgumentException("a stratum must have a control");
        }
        requireFinite(treated);
        controls.forEach(Stratum::requireFinite);
    }

    /** Returns the value of who took part less the mean of the others. */
    public double difference() {
        return treated - controls.stream().mapToDouble(value -> value).sum() / controls.size();
    }

    /** Returns whether nobody differs from anybody. */
    boolean isConstant() {
        return controls.stream().allMatch(value -> value == treated);
    }

    private static void requireFinite(double value) {
        if (!(Math.abs(value) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("values must be finite, one was " + value);
        }
    }
}
