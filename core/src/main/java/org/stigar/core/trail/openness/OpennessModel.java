package org.stigar.core.trail.openness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stigar.core.trail.DaySet;

/**
 * The probability that a trail is walked within a horizon, from its own days: σ(β · features). Immutable.
 *
 * <p>Where an organisation's recording is thin ({@link OpennessFit}) the model holds a {@link TrailLife}, too, and takes a mean of both log-odds,
 * σ(⅔ β · features + ⅓ λ): with hardly a gap to go by, a trail's rhythm says less, and what trails are like says more. A fixed weight, as learned
 * ones did worse (docs/adr/0067). O(days).
 */
public final class OpennessModel {

    // Fitted in active time on a research institute's mail, on windows that closed before the first test cut of
    // TRAIL-30,
    // so that the benchmark is not spoilt (docs/benchmarks.md). In the order of the features.
    private static final double[] SHIPPED_30 = {
        -3.8569, -0.0014, 0.8803, 0.4921, -0.0592, 0.6743, -0.2258, -0.2583, 0.5575, 0.0159
    };
    private static final double[] SHIPPED_90 = {
        -3.9245, 0.0402, 0.7616, 0.562, 0.0095, 0.9878, -0.2801, -0.1133, 0.2112, 0.1025
    };

    private static final double HALVING_AFTER_THAT = 180;

    /** The part of a trail's life in the mean of log-odds. */
    private static final double LIFE_SHARE = 1 / 3.0;

    private static final int WITH_LIFE = TraceFeatures.COUNT + TrailLife.COUNT;

    private final int horizonDays;
    private final double[] beta;
    private final @Nullable TrailLife life;

    OpennessModel(int horizonDays, double[] beta) {
        this(horizonDays, beta, null);
    }

    private OpennessModel(int horizonDays, double[] beta, @Nullable TrailLife life) {
        this.horizonDays = horizonDays;
        this.beta = beta.clone();
        this.life = life;
    }

    /** Returns this model with a trail's life in its mean, for where recording is thin. */
    OpennessModel with(TrailLife thin) {
        return new OpennessModel(horizonDays, beta, thin);
    }

    /** Returns the shipped defaults: for a horizon up to 52 days those fitted for 30, else those fitted for 90. */
    public static OpennessModel shipped(int horizonDays) {
        return new OpennessModel(horizonDays, horizonDays <= 52 ? SHIPPED_30 : SHIPPED_90);
    }

    /**
     * Returns a model that was fitted before.
     *
     * @param horizonDays above 0
     * @param coefficients in the order of {@link #coefficients}
     * @throws IllegalArgumentException if there are too many or too few, or one cannot be
     */
    public static OpennessModel of(int horizonDays, List<Double> coefficients) {
        int count = coefficients.size();
        if (horizonDays <= 0 || (count != TraceFeatures.COUNT && count != WITH_LIFE)) {
            throw new IllegalArgumentException(
                    "a model has a horizon above 0 and " + TraceFeatures.COUNT + " or " + WITH_LIFE + " coefficients");
        }
        double[] numbers =
                coefficients.stream().mapToDouble(Double::doubleValue).toArray();
        if (!Arrays.stream(numbers).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a coefficient must be finite");
        }
        OpennessModel model = new OpennessModel(horizonDays, Arrays.copyOf(numbers, TraceFeatures.COUNT));
        return count == WITH_LIFE
                ? model.with(TrailLife.of(Arrays.copyOfRange(numbers, TraceFeatures.COUNT, WITH_LIFE)))
                : model;
    }

    /** Returns the horizon, in days. */
    public int horizonDays() {
        return horizonDays;
    }

    /**
     * Returns the probability, 0 to 1. The fit knows silences of up to 90 days; from there on the probability halves every
     * 180 days, so that it never rises again with silence.
     *
     * @param days not empty, none after the vantage
     */
    public double probability(DaySet days, Vantage from) {
        return probability(TraceFeatures.of(from.ages(days), from.recordedDays()));
    }

    /** Returns the probability for days of which the features are known. */
    double probability(TraceFeatures features) {
        double logOdds = features.dot(beta);
        if (life != null) {
            logOdds += LIFE_SHARE * (life.logOdds(features.past(), horizonDays) - logOdds);
        }
        return LogisticRegression.sigmoid(logOdds) * Math.pow(2, -features.late() / HALVING_AFTER_THAT);
    }

    /** Returns the fitted numbers: those of the features, and where recording is thin the four of a trail's life. */
    public List<Coefficient> coefficients() {
        List<Coefficient> named = new ArrayList<>();
        for (int j = 0; j < beta.length; j++) {
            named.add(new Coefficient(TraceFeatures.NAMES.get(j), beta[j]));
        }
        if (life != null) {
            for (int j = 0; j < TrailLife.COUNT; j++) {
                named.add(new Coefficient(TrailLife.NAMES.get(j), life.numbers()[j]));
            }
        }
        return named;
    }

    double[] beta() {
        return beta.clone();
    }
}
