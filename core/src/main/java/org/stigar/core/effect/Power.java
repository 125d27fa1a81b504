package org.stigar.core.effect;

import java.util.List;

/**
 * How large an effect must be to be found, planned before anything is looked at.
 *
 * <p>With S sets of one participant and m others, and a standard deviation σ of outcomes within sets, the mean difference has the
 * standard error {@code SE = σ √((1 + 1/m)/S)}; an effect d is found with probability {@code Φ(d/SE − z) + Φ(−d/SE − z)}, z =
 * Φ⁻¹(.975), and the smallest that is found in four of five cases is {@code (z + Φ⁻¹(.8)) SE = 2.80 SE}. Source: J. Cohen,
 * "Statistical Power Analysis for the Behavioral Sciences", 2nd ed., 1988, doi:10.4324/9780203771587.
 *
 * @param sets how many matched sets there are, 1 or more
 * @param controls how many others in each, 1 or more; their harmonic mean where sets differ
 * @param deviation standard deviation of the outcome among people who are alike, at least 0 and finite
 */
public record Power(int sets, double controls, double deviation) {

    /** Φ⁻¹(.975). */
    private static final double TWO_SIDED = 1.959963984540054;

    /** Φ⁻¹(.8). */
    private static final double FOUR_OF_FIVE = 0.8416212335729143;

    public Power {
        if (!(sets >= 1 && controls >= 1 && controls < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("sets and controls must be 1 or more, were " + sets + ", " + controls);
        }
        if (!(deviation >= 0 && deviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("deviation must be finite and at least 0, was " + deviation);
        }
    }

    /**
     * Returns the power of matched sets.
     *
     * @param sets one or more
     */
    public static Power of(List<MatchedSet> sets, double deviation) {
        double inverse =
                sets.stream().mapToDouble(set -> 1.0 / set.others().size()).sum();
        return new Power(sets.size(), sets.isEmpty() ? 1 : sets.size() / inverse, deviation);
    }

    /** Returns the standard error of the mean difference. */
    public double standardError() {
        return deviation * Math.sqrt((1 + 1 / controls) / sets);
    }

    /** Returns with which probability an effect is found, .05 for none; 1 for any where nobody differs. */
    public double toFind(double effect) {
        double error = standardError();
        if (effect == 0) {
            return 2 * below(-TWO_SIDED);
        }
        if (error == 0) {
            return 1;
        }
        return below(effect / error - TWO_SIDED) + below(-effect / error - TWO_SIDED);
    }

    /** Returns the smallest effect that is found in four of five cases. */
    public double smallestFound() {
        return (TWO_SIDED + FOUR_OF_FIVE) * standardError();
    }

    /**
     * Returns Φ, to 8 digits: the series of the error function near 0, its continued fraction further out (NIST Digital Library of
     * Mathematical Functions, 7.6.1 and 7.9.1).
     */
    private static double below(double z) {
        double x = Math.abs(z) / Math.sqrt(2);
        double tail;
        if (x < 2) {
            double term = x;
            double sum = x;
            for (int n = 1; n < 40; n++) {
                term *= -x * x / n;
                sum += term / (2 * n + 1);
            }
            tail = 0.5 - sum / Math.sqrt(Math.PI);
        } else {
            double fraction = 0;
            for (int n = 60; n > 0; n--) {
                fraction = n / 2.0 / (x + fraction);
            }
            tail = Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + fraction) / 2;
        }
        return z < 0 ? tail : 1 - tail;
    }
}
