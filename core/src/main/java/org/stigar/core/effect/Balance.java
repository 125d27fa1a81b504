package org.stigar.core.effect;

/**
 * How alike two sides are in what was known before: the standardised mean difference of prior counts, the two means apart in pooled
 * standard deviations. Categories are alike by construction.
 *
 * <p>Below .1 is held to be negligible: P. C. Austin, "Balance diagnostics for comparing the distribution of baseline covariates
 * between treatment groups in propensity-score matched samples", Statistics in Medicine 28 (2009) 3083–3107,
 * doi:10.1002/sim.3697.
 *
 * @param before of all who took part and all who did not; at least 0, infinite where the means differ and nobody on a side differs from another
 * @param after of those who are matched, in the same standard deviations as {@code before}
 */
public record Balance(double before, double after) {

    public Balance {
        if (!(before >= 0 && after >= 0)) {
            throw new IllegalArgumentException("differences must be at least 0, were " + before + " and " + after);
        }
    }

    /** Returns whether the matched sides are as alike as the terms ask. */
    public boolean isWithin(MatchTerms terms) {
        return after <= terms.imbalance();
    }
}
