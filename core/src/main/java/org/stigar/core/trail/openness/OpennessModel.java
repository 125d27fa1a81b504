package org.stigar.core.trail.openness;

import java.util.ArrayList;
import java.util.List;
import org.stigar.core.trail.DaySet;

/**
 * The probability that a trail is walked within a horizon, from its own days: σ(β · features). Immutable.
 */
public final class OpennessModel {

    // Fitted on a research institute's mail, 526 days of 986 people (docs/benchmarks.md), in the order of the features.
    private static final double[] SHIPPED_30 = {
        -3.9823, -0.0182, 1.2262, 0.1522, -0.0514, 0.7793, -0.2484, -0.3209, 0.5814, -0.0263
    };
    private static final double[] SHIPPED_90 = {
        -4.3787, -0.0186, 1.1092, 0.1997, 0.0087, 1.1727, -0.2433, -0.182, 0.3793, 0.1448
    };

    private final int horizonDays;
    private final double[] beta;

    OpennessModel(int horizonDays, double[] beta) {
        this.horizonDays = horizonDays;
        this.beta = beta.clone();
    }

    /** Returns the shipped defaults: for a horizon up to 52 days those fitted for 30, else those fitted for 90. */
    public static OpennessModel shipped(int horizonDays) {
        return new OpennessModel(horizonDays, horizonDays <= 52 ? SHIPPED_30 : SHIPPED_90);
    }

    /** Returns the horizon, in days. */
    public int horizonDays() {
        return horizonDays;
    }

    /**
     * Returns the probability, 0 to 1.
     *
     * @param days not empty, none after {@code now}
     */
    public double probability(DaySet days, Vantage from) {
        double[] row = new double[beta.length];
        TraceFeatures.write(days, from, row, 0);
        double sum = 0;
        for (int j = 0; j < beta.length; j++) {
            sum += beta[j] * row[j];
        }
        return LogisticRegression.sigmoid(sum);
    }

    /** Returns the fitted numbers. */
    public List<Coefficient> coefficients() {
        List<Coefficient> named = new ArrayList<>();
        for (int j = 0; j < beta.length; j++) {
            named.add(new Coefficient(TraceFeatures.NAMES.get(j), beta[j]));
        }
        return named;
    }

    double[] beta() {
        return beta.clone();
    }
}
