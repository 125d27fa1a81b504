package org.stigar.core.trail.openness;

import java.util.Arrays;
import java.util.List;

/**
 * The intensity at which a trail is expected to be walked over any horizon H: Λ(H) = μH + Σ a_m E_m (1 − 2^(−H/h_m)), for
 * half-lives h of 4, 30 and 180 days; the chance of a walk within H is 1 − e^(−Λ(H)). Immutable.
 *
 * <p>This is a self-exciting process seen from now on: each day walked adds an intensity that fades (A. G. Hawkes,
 * Biometrika 58 (1971) 83-90, DOI 10.1093/biomet/58.1.83). It carries a fitted probability from one horizon to another.
 *
 * @param base μ, walks a day, 0 or more
 * @param weights a_m for the three half-lives, 0 or more
 */
record Survival(double base, List<Double> weights) {

    /** Fitted on a research institute's mail (docs/benchmarks.md); a prior for everybody else. */
    static final Survival SHIPPED = new Survival(0.00106, List.of(0.291, 0.172, 0.347));

    /** How many numbers a row has: the horizon and one for each half-life. */
    static final int PARTS = 1 + Decays.COUNT;

    private static final int STEPS = 500;

    Survival {
        weights = List.copyOf(weights);
        if (!(base >= 0) || weights.size() != Decays.COUNT || !weights.stream().allMatch(weight -> weight >= 0)) {
            throw new IllegalArgumentException("an intensity needs a base and three weights, all 0 or more");
        }
    }

    /** Returns Λ(H), 0 or more. */
    double intensity(double[] ages, double horizonDays) {
        double sum = base * horizonDays;
        for (int m = 0; m < Decays.COUNT; m++) {
            sum += weights.get(m) * Decays.sum(ages, m) * fading(horizonDays, m);
        }
        return sum;
    }

    /** Returns Λ(H) / Λ(H′). */
    double ratio(double[] ages, double horizonDays, double otherDays) {
        double sum = base * horizonDays;
        double other = base * otherDays;
        for (int m = 0; m < Decays.COUNT; m++) {
            double weight = weights.get(m) * Decays.sum(ages, m);
            sum += weight * fading(horizonDays, m);
            other += weight * fading(otherDays, m);
        }
        return sum / other;
    }

    private static double fading(double horizonDays, int m) {
        return 1 - Math.pow(2, -horizonDays / Decays.halfLife(m));
    }

    /**
     * Writes what μ and each a_m are multiplied by.
     *
     * @param into {@link #PARTS} numbers from {@code at}
     */
    static void parts(double[] ages, double horizonDays, double[] into, int at) {
        into[at] = horizonDays;
        for (int m = 0; m < Decays.COUNT; m++) {
            into[at + 1 + m] = Decays.sum(ages, m) * fading(horizonDays, m);
        }
    }

    /**
     * Fits the intensity by expectation–maximisation: walks are taken as a Poisson count of which only "none" or "some" is
     * seen. Each step raises the likelihood and keeps every weight at 0 or more. O(n) a step for n rows.
     *
     * @param rows what {@link #parts} wrote, one row after another
     */
    static Survival fit(double[] rows, boolean[] walked) {
        int p = PARTS;
        double[] totals = new double[p];
        for (int i = 0; i < rows.length; i++) {
            totals[i % p] += rows[i];
        }
        double[] theta = new double[p];
        Arrays.setAll(theta, j -> totals[j] > 0 ? 0.25 * walked.length / totals[j] : 0);
        for (int step = 0; step < STEPS; step++) {
            double[] expected = new double[p];
            for (int i = 0; i < walked.length; i++) {
                if (walked[i]) {
                    share(theta, rows, i * p, expected);
                }
            }
            for (int j = 0; j < p; j++) {
                theta[j] = totals[j] > 0 ? expected[j] / totals[j] : 0;
            }
        }
        return new Survival(theta[0], Arrays.stream(theta, 1, p).boxed().toList());
    }

    /** Shares the walks that a walked trail is expected to have had out among the parts that may have caused them. */
    private static void share(double[] theta, double[] rows, int at, double[] expected) {
        double intensity = 0;
        for (int j = 0; j < theta.length; j++) {
            intensity += theta[j] * rows[at + j];
        }
        if (intensity > 0) {
            // E[N | N >= 1] / Λ
            double perUnit = 1 / -Math.expm1(-intensity);
            for (int j = 0; j < theta.length; j++) {
                expected[j] += theta[j] * rows[at + j] * perUnit;
            }
        }
    }
}
