package org.stigar.core.change.hazard;

import org.stigar.core.trail.Traces;

/**
 * Estimates by how much people differ from how the fates of trails that share an end go together.
 *
 * <p>If the hazard h of a trail goes with the product of independent weights of its two ends, mean 1 and variance v,
 * then two trails that share one end close together beyond chance by h₁h₂v. So v is the sum of products of residuals
 * over all such pairs of trails, divided by that of products of hazards: per person and window both are a square of sums
 * less a sum of squares. O(trails · windows + n · windows). A moment estimate of the crossed random effects behind the
 * product weights of A. B. Owen and D. Eckles, "Bootstrapping data arrays of arbitrary order", Annals of Applied
 * Statistics 6 (2012) 895–927, DOI 10.1214/12-AOAS547.
 */
final class SpreadEstimate {

    /** With fewer pairs of trails that share an end, in expected closings squared, the shipped figure stands. */
    private static final double LEAST_PRODUCTS = 1_000;

    private final Traces traces;
    private final int windows;

    SpreadEstimate(Traces traces, Windows windows) {
        this.traces = traces;
        this.windows = windows.cuts().size();
    }

    double estimate(WindowScan scan, HazardTable hazards) {
        int people = traces.people().size();
        double[][] sums = new double[4][Math.multiplyExact(people, windows)];
        scan.forEach((window, trail, placement, before, footing, after) -> {
            if (before > 0) {
                double hazard = hazards.closing(StrengthClass.of(before), placement, footing)
                        .probability();
                double residual = (after == 0 ? 1 : 0) - hazard;
                add(sums, window * people + traces.first(trail), residual, hazard);
                add(sums, window * people + traces.second(trail), residual, hazard);
            }
        });
        double together = 0;
        double products = 0;
        for (int i = 0; i < people * windows; i++) {
            together += sums[0][i] * sums[0][i] - sums[1][i];
            products += sums[2][i] * sums[2][i] - sums[3][i];
        }
        return products < LEAST_PRODUCTS ? Hazards.SHIPPED_SPREAD : Math.min(1, Math.max(0, together / products));
    }

    private static void add(double[][] sums, int at, double residual, double hazard) {
        sums[0][at] += residual;
        sums[1][at] += residual * residual;
        sums[2][at] += hazard;
        sums[3][at] += hazard * hazard;
    }
}
