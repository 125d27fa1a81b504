package org.stigar.core.trail.openness;

import java.util.ArrayList;
import java.util.List;
import org.stigar.core.trail.DaySet;

/**
 * The probability that a trail is walked within a horizon, from its own days: σ(β · features). Immutable.
 */
public final class OpennessModel {

    private final int horizonDays;
    private final double[] beta;

    OpennessModel(int horizonDays, double[] beta) {
        this.horizonDays = horizonDays;
        this.beta = beta.clone();
    }

    /** Returns the shipped defaults, for a horizon up to 52 days those of 30, else those of 90. */
    public static OpennessModel shipped(int horizonDays) {
        return new OpennessModel(
                horizonDays,
                horizonDays <= 52 ? new double[] {-1.0, 0.05, 0.3, 0.9, 0.2} : new double[] {0.5, 0.05, 0.3, 0.9, 0.2});
    }

    /** Returns the horizon, in days. */
    public int horizonDays() {
        return horizonDays;
    }

    /**
     * Returns the probability, 0 to 1.
     *
     * @param days not empty, none after {@code now}
     * @param now days since 1 January 1970, with its fraction
     */
    public double probability(DaySet days, double now, TimeScale scale) {
        double[] row = new double[beta.length];
        TraceFeatures.write(days, now, scale, row, 0);
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
