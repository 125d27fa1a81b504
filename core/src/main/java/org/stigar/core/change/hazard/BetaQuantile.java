package org.stigar.core.change.hazard;

/**
 * Quantiles of the beta distribution, to about 1e-12.
 *
 * <p>Bisection of the regularised incomplete beta function, which is summed as a continued fraction (Lentz's method).
 * Slower than Newton's method, and cannot go astray. Source: NIST Digital Library of Mathematical Functions, 8.17(v)
 * for the fraction and 5.11 for ln Γ, https://dlmf.nist.gov.
 */
final class BetaQuantile {

    private static final int HALVINGS = 60;
    private static final int MOST_TERMS = 10_000;
    private static final double TINY = 1e-300;
    private static final double ENOUGH = 1e-15;
    private static final double LARGE = 15;
    private static final double[] STIRLING = {
        1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360_360, 1.0 / 156
    };

    private BetaQuantile() {}

    /**
     * Returns x with a share {@code p} of Beta(a, b) below it.
     *
     * @param p 0 to 1
     * @param a above 0
     * @param b above 0
     */
    static double of(double p, double a, double b) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (shareBelow(middle, a, b) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Returns the regularised incomplete beta function I_x(a, b). */
    static double shareBelow(double x, double a, double b) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
        // The fraction converges fast on one side of the mean only; the other side is its mirror image.
        return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b;
    }

    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / away(1 - (a + b) * x / (a + 1));
        double result = d;
        for (int m = 1; m < MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            result *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            result *= d * c;
            if (Math.abs(d * c - 1) < ENOUGH) {
                break;
            }
        }
        return result;
    }

    private static double away(double fromZero) {
        return Math.abs(fromZero) < TINY ? TINY : fromZero;
    }

    static double logGamma(double x) {
        double product = 1;
        double z = x;
        while (z < LARGE) {
            product *= z;
            z++;
        }
        double series = 0;
        double power = z;
        for (double coefficient : STIRLING) {
            series += coefficient / power;
            power *= z * z;
        }
        return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product);
    }
}
