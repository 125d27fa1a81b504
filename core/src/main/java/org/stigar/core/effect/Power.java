package org.stigar.core.effect;

/**
 * How large an effect must be to be found, planned before anything is looked at.
 *
 * <p>With S sets of one participant and m others, and a standard deviation σ of outcomes within sets, the mean difference has the
 * standard error {@code SE = σ √((1 + 1/m)/S)}; an effect d is found with probability {@code Φ(d/SE − z) + Φ(−d/SE − z)}, z =
 * Φ⁻¹(.975), and the smallest that is found in four of five cases is {@code (z + Φ⁻¹(.8)) SE = 2.80 SE}. Source: J. Cohen,
 * "Statistical Power Analysis for the Behavioral Sciences", 2nd ed., 1988, doi:10.4324/9780203771587.
 *
 * @param sets how many matched sets there are, 1 or more
 * @param controls how many others in each, 1 or more
 * @param deviation standard deviation of the outcome among people who are alike, at least 0 and finite
 */
public record Power(int sets, int controls, double deviation) {

    public Power {
        if (!(sets >= 1 && controls >= 1)) {
            throw new IllegalArgumentException("sets and controls must be 1 or more, were " + sets + ", " + controls);
        }
        if (!(deviation >= 0 && deviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("deviation must be finite and at least 0, was " + deviation);
        }
    }

    /** Returns the standard error of the mean difference. */
    public double standardError() {
        throw new UnsupportedOperationException();
    }

    /** Returns with which probability an effect is found, .05 for none; 1 for any where nobody differs. */
    public double toFind(double effect) {
        throw new UnsupportedOperationException();
    }

    /** Returns the smallest effect that is found in four of five cases. */
    public double smallestFound() {
        throw new UnsupportedOperationException();
    }
}
