package org.stigar.core.change;

/**
 * Where a number will lie, nine times in ten.
 *
 * @param low finite, not above {@code high}
 */
public record Interval(double low, double high) {

    /** A number that is sure to be 0. */
    public static final Interval ZERO = new Interval(0, 0);

    public Interval {
        if (!(low <= high && low > Double.NEGATIVE_INFINITY && high < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("an interval must be finite and not end before it begins");
        }
        low += 0.0; // -0.0 becomes 0.0
        high += 0.0;
    }

    /** Returns the width: an interval that always holds the number is no use if it is wide. */
    public double width() {
        return high - low;
    }

    /** Returns whether it holds the number. */
    public boolean contains(double number) {
        return low <= number && number <= high;
    }
}
