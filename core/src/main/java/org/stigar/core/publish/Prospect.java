package org.stigar.core.publish;

/**
 * An expectation of how many of some trails there will be, as far as what is said of them tells. Raw numbers, worked out
 * from what any reader knows.
 *
 * @param low the least to expect that what is said leaves open
 * @param high the most
 * @param variance of what will be counted about what is to be expected
 */
record Prospect(double about, double low, double high, double variance) {

    static final Prospect NONE = new Prospect(0, 0, 0, 0);

    private static final double NINE_IN_TEN = 1.645;

    /** Where what is said of two figures does not fit together to the last digit, one has to contain the other. */
    Prospect {
        low = Math.min(low, about);
        high = Math.max(high, about);
    }

    Prospect plus(Prospect other) {
        return new Prospect(about + other.about, low + other.low, high + other.high, variance + other.variance);
    }

    /** Returns the least that it will be, nine times in ten. */
    double least() {
        return low - NINE_IN_TEN * Math.sqrt(variance);
    }

    /** Returns the most that it will be, nine times in ten. */
    double most() {
        return high + NINE_IN_TEN * Math.sqrt(variance);
    }
}
