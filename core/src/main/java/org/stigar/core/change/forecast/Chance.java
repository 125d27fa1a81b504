package org.stigar.core.change.forecast;

import java.util.random.RandomGenerator;
import org.stigar.core.change.hazard.Hazard;

/**
 * Random numbers of the distributions that a forecast needs. As safe for threads as the generator it is given.
 *
 * <p>Gamma by squeezing (G. Marsaglia, W. W. Tsang, "A simple method for generating gamma variables", ACM Transactions on
 * Mathematical Software 26 (2000) 363–372, DOI 10.1145/358407.358414), beta from two gammas, binomial by the waiting
 * times between successes (L. Devroye, Non-Uniform Random Variate Generation, 1986, X.4.3): O(n p).
 */
final class Chance {

    private final RandomGenerator random;

    Chance(RandomGenerator random) {
        this.random = random;
    }

    double uniform() {
        return random.nextDouble();
    }

    /** Returns what the hazard may be, given how well it is known. */
    double hazard(Hazard hazard) {
        double a = gamma(hazard.alpha());
        return a / (a + gamma(hazard.beta()));
    }

    /** Returns a weight of mean 1: of the variance given, which may be 0. */
    double weight(double variance) {
        return variance > 0 ? variance * gamma(1 / variance) : 1;
    }

    /**
     * Returns a gamma variable of scale 1.
     *
     * @param shape above 0
     */
    double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = 1 + c * x;
            if (v > 0) {
                v = v * v * v;
                if (Math.log(1 - random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                    return d * v;
                }
            }
        }
    }

    /** Returns how many of n independent trials succeed. */
    long binomial(long n, double p) {
        if (p <= 0 || n <= 0) {
            return 0;
        }
        if (p > 0.5) {
            return n - binomial(n, 1 - p);
        }
        double perTrial = Math.log1p(-p);
        long successes = 0;
        long at = 0;
        while (true) {
            at += 1 + (long) Math.min((double) n, Math.log(1 - random.nextDouble()) / perTrial);
            if (at > n) {
                return successes;
            }
            successes++;
        }
    }
}
