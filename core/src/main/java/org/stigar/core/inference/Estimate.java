package org.stigar.core.inference;

import java.util.Optional;

/**
 * A difference with its 95 % interval.
 *
 * @param difference of means, finite: after less before, or those who took part less the others
 * @param low lower end of the interval, finite and not above {@code high}
 * @param high upper end of the interval
 * @param pValue two-sided, in (0, 1]: how often chance alone gives a difference as large, either way
 * @param reckoning how the interval was got
 */
public record Estimate(double difference, double low, double high, double pValue, Reckoning reckoning) {

    /** How many assignments were looked at. */
    public enum Reckoning {
        /** All that there are. */
        EXACT,
        /** Some, drawn by chance. The test keeps its 5 % all the same. */
        SAMPLED
    }

    public Estimate {
        // In the positive form, so that NaN fails too.
        if (!(low <= high && low > Double.NEGATIVE_INFINITY && high < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("an interval must be finite and not end before it begins");
        }
        if (!(Math.abs(difference) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("difference must be finite, was " + difference);
        }
        if (!(pValue > 0 && pValue <= 1)) {
            throw new IllegalArgumentException("pValue must be in (0, 1], was " + pValue);
        }
        difference += 0.0; // -0.0 becomes 0.0
        low += 0.0;
        high += 0.0;
    }

    /** Returns which way the difference goes, or empty where 0 is in the interval: it cannot be told from chance. */
    public Optional<Direction> findDirection() {
        if (low > 0) {
            return Optional.of(Direction.MORE);
        }
        return high < 0 ? Optional.of(Direction.LESS) : Optional.empty();
    }
}
