package org.stigar.core.trail.openness;

import org.stigar.core.trail.DaySet;

/**
 * The sums E_h = Σ 2^(−Δ/h) over a trail's days, for half-lives h of 4, 30 and 180 days.
 *
 * <p>Source: W. Ahmad, M. A. Porter, M. Beguerisse-Díaz, "Tie-decay networks in continuous time and eigenvector-based
 * centralities", IEEE Transactions on Network Science and Engineering 8 (2021), arXiv:1805.00193.
 */
final class Decays {

    /** How many half-lives there are. */
    static final int COUNT = 3;

    private static final double[] HALF_LIVES = {4, 30, 180};

    /** Ages in whole days for which powers are at hand: three years, as day sets go back two. */
    private static final int TABLE_DAYS = 1100;

    private static final double[][] POWERS = new double[COUNT][TABLE_DAYS];

    static {
        for (int m = 0; m < COUNT; m++) {
            for (int age = 0; age < TABLE_DAYS; age++) {
                POWERS[m][age] = Math.pow(2, -age / HALF_LIVES[m]);
            }
        }
    }

    private Decays() {}

    static double halfLife(int m) {
        return HALF_LIVES[m];
    }

    /** Writes the three sums. O(days). */
    static void sums(DaySet days, double now, TimeScale scale, double[] into, int at) {
        for (int m = 0; m < COUNT; m++) {
            into[at + m] = 0;
        }
        double position = scale.position(now);
        for (int i = 0; i < days.size(); i++) {
            double end = days.day(i) + 1.0;
            double age = now <= end ? 0 : position - scale.position(end);
            int whole = (int) age;
            double fraction = age - whole;
            for (int m = 0; m < COUNT; m++) {
                // 2^(−fraction/h) is near 1: two terms of the exponential series would not do for h = 4, so it is
                // computed
                double rest = fraction == 0 ? 1 : Math.exp(-fraction * LN2_BY_HALF_LIFE[m]);
                into[at + m] += rest * (whole < TABLE_DAYS ? POWERS[m][whole] : Math.pow(2, -whole / HALF_LIVES[m]));
            }
        }
    }

    private static final double[] LN2_BY_HALF_LIFE = {
        Math.log(2) / HALF_LIVES[0], Math.log(2) / HALF_LIVES[1], Math.log(2) / HALF_LIVES[2]
    };
}
