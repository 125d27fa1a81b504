package org.stigar.core.trail.openness;

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

    /** Returns Σ 2^(−age/h_m). O(days). */
    static double sum(double[] ages, int m) {
        double sum = 0;
        for (double age : ages) {
            sum += remaining(age, m);
        }
        return sum;
    }

    /** Returns what is left of a day of this age at the longest half-life, 0 to 1. */
    static double longest(double age) {
        return remaining(age, COUNT - 1);
    }

    private static double remaining(double age, int m) {
        int whole = (int) age;
        double fraction = age - whole;
        double ofWhole = whole < TABLE_DAYS ? POWERS[m][whole] : Math.pow(2, -whole / HALF_LIVES[m]);
        // Between two whole days e^(−x) by its series: x is at most 0.18, so the sixth power is below a ten-millionth.
        double x = fraction * Math.log(2) / HALF_LIVES[m];
        double ofFraction = 1 - x * (1 - x / 2 * (1 - x / 3 * (1 - x / 4 * (1 - x / 5))));
        return ofWhole * ofFraction;
    }
}
