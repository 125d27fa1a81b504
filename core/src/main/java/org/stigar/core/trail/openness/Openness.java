package org.stigar.core.trail.openness;

import org.stigar.core.trail.DaySet;

/**
 * How open a trail is at any horizon. Immutable, safe for use by many threads.
 *
 * <p>The logistic fits for 30 and 90 days are the anchors; the survival form, which is the weaker of the two, only carries
 * them to other horizons: P = 1 − e^(−Λ), with Λ scaled by the survival form outside the anchors and interpolated between
 * them in ln H. So the probability never falls as the horizon grows.
 */
public final class Openness {

    private static final double MONTH = 30;
    private static final double QUARTER = 90;

    private final OpennessModel month;
    private final OpennessModel quarter;
    private final Survival survival;

    private Openness(OpennessModel month, OpennessModel quarter, Survival survival) {
        this.month = month;
        this.quarter = quarter;
        this.survival = survival;
    }

    /** Returns the shipped defaults. */
    public static Openness shipped() {
        return new Openness(OpennessModel.shipped(30), OpennessModel.shipped(90), Survival.SHIPPED);
    }

    /**
     * Returns openness by models that were fitted to an organisation's own trails; other horizons are reached as by the shipped ones.
     *
     * @param month for 30 days
     * @param quarter for 90 days
     */
    public static Openness of(OpennessModel month, OpennessModel quarter) {
        if (month.horizonDays() != MONTH || quarter.horizonDays() != QUARTER) {
            throw new IllegalArgumentException("openness rests on models for 30 and 90 days");
        }
        return new Openness(month, quarter, Survival.SHIPPED);
    }

    /** How far back a trail's days count. */
    public enum Memory {
        /** All of them. */
        LONG,
        /**
         * Those of the last 90 days, as if nothing had been recorded before: when a change has taken a trail's occasion away, what was
         * usual before it misleads. Measured in docs/benchmarks.md.
         */
        SHORT
    }

    /**
     * Returns the probability that a trail is walked again within a horizon, by a long or a short memory; by a short one never more than by a
     * long one where no day is in it.
     *
     * @param days not empty, none after {@code now}
     * @param horizonDays above 0
     */
    public double probability(DaySet days, Vantage from, double horizonDays, Memory memory) {
        double byAll = probability(days, from, horizonDays);
        if (memory == Memory.LONG) {
            return byAll;
        }
        int since = Math.max(0, (int) Math.floor(from.now() - QUARTER));
        DaySet recent = days.between(since, days.last() + 1);
        Vantage begun = new Vantage(from.now(), Math.min(from.recordedDays(), QUARTER), from.scale());
        return recent.isEmpty()
                ? Math.min(byAll, probability(DaySet.of(days.last()), begun, horizonDays))
                : probability(recent, begun, horizonDays);
    }

    /**
     * Returns the probability that a trail is walked again within a horizon.
     *
     * @param days not empty, none after {@code now}
     * @param horizonDays above 0
     */
    public double probability(DaySet days, Vantage from, double horizonDays) {
        if (!(horizonDays > 0)) {
            throw new IllegalArgumentException("the horizon must be above 0, was " + horizonDays);
        }
        double[] ages = from.ages(days);
        TraceFeatures features = TraceFeatures.of(ages, from.recordedDays());
        double atMonth = intensity(month.probability(features));
        double total;
        if (horizonDays <= MONTH) {
            total = atMonth * survival.ratio(ages, horizonDays, MONTH);
        } else {
            double atQuarter = Math.max(atMonth, intensity(quarter.probability(features)));
            if (horizonDays >= QUARTER) {
                total = atQuarter * survival.ratio(ages, horizonDays, QUARTER);
            } else {
                double share = Math.log(horizonDays / MONTH) / Math.log(QUARTER / MONTH);
                total = Math.exp((1 - share) * Math.log(atMonth) + share * Math.log(atQuarter));
            }
        }
        return -Math.expm1(-total);
    }

    /** Returns Λ for P = 1 − e^(−Λ). */
    private static double intensity(double probability) {
        return -Math.log1p(-Math.min(probability, 1 - 1e-12));
    }
}
