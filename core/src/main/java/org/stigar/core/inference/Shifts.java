package org.stigar.core.inference;

import java.util.Arrays;

/**
 * Gathers, for assignments other than the true one, the shift at which each does as well, and reads off the interval.
 *
 * <p>At a shift below its own an assignment does less well than the true one, above it does better. So how many assignments do as
 * well as the true one, at any shift, is how many of their own shifts lie below: the ends of the interval are order statistics.
 */
final class Shifts {

    /** What is beyond the ends, on each side. */
    private static final double TAIL = 0.025;

    /** Sums of the same numbers in another order differ by this, of the largest of them. */
    private static final double ROUNDING = 1e-9;

    private final double observed;
    private final double[] shifts;
    private int size;
    /** How many assignments are the true one; it does as well as itself at every shift. */
    private int same = 1;

    private int asFar = 1;

    /** Takes the true difference, and how many assignments will come. */
    Shifts(double observed, int assignments) {
        this.observed = observed;
        shifts = new double[assignments];
    }

    void addSame() {
        same++;
        asFar++;
    }

    /**
     * Adds an assignment.
     *
     * @param shift at which it does as well as the true one
     * @param difference that it gives
     */
    void add(double shift, double difference) {
        shifts[size++] = Math.abs(shift) < ROUNDING * (1 + Math.abs(observed)) ? 0 : shift;
        if (Math.abs(difference) >= Math.abs(observed) - ROUNDING * (1 + Math.abs(observed))) {
            asFar++;
        }
    }

    Comparison compared(Estimate.Reckoning reckoning) {
        int all = size + same;
        int rank = (int) Math.floor(TAIL * all + ROUNDING) + 1 - same;
        if (rank < 1) {
            return new Comparison.TooFew();
        }
        Arrays.sort(shifts, 0, size);
        return new Comparison.Compared(
                new Estimate(observed, shifts[rank - 1], shifts[size - rank], (double) asFar / all, reckoning));
    }
}
