package org.stigar.core.trail.openness;

import org.stigar.core.trail.DaySet;

/** How open a trail is at any horizon. Immutable, safe for use by many threads. */
public final class Openness {

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

    /** Returns whether recent days count for more than usual, as the organisation is changing. */
    public boolean isShifting() {
        return false;
    }

    /**
     * Returns the probability that a trail is walked again within a horizon.
     *
     * @param days not empty, none after {@code now}
     * @param horizonDays above 0
     */
    public double probability(DaySet days, Vantage from, double horizonDays) {
        double atMonth = hazard(month.probability(days, from));
        double atQuarter = Math.max(atMonth, hazard(quarter.probability(days, from)));
        double intensity = survival.intensity(days, from, horizonDays);
        double total;
        if (horizonDays <= 30) {
            total = atMonth * intensity / survival.intensity(days, from, 30);
        } else if (horizonDays >= 90) {
            total = atQuarter * intensity / survival.intensity(days, from, 90);
        } else {
            double share = Math.log(horizonDays / 30) / Math.log(3);
            total = Math.exp((1 - share) * Math.log(atMonth) + share * Math.log(atQuarter));
        }
        return -Math.expm1(-total);
    }

    private static double hazard(double probability) {
        return -Math.log1p(-Math.min(probability, 1 - 1e-12));
    }
}
