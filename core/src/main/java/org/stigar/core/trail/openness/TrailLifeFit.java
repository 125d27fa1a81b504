package org.stigar.core.trail.openness;

import java.util.Arrays;
import java.util.List;
import org.stigar.core.trail.openness.TrailLife.Past;

/**
 * Fits {@link TrailLife} to whether trails were walked within a horizon, by Fisher's scoring on the logarithms of its four numbers: it rises on
 * Σ log-likelihood − ½ Σ {@value #RIDGE} ln²(θ_j / start_j). Some pairs of numbers do nearly the same, so each is held to where it begins: rates
 * spread like an exponential about one walk in a hundred days, and any chance of ending as likely as any other. Steps are halved where they
 * overshoot, so that the result is never worse than the start. O(n) a step for n trails, usually under ten steps.
 */
final class TrailLifeFit {

    private static final double[] START = {1, 100, 1, 1};
    private static final double RIDGE = 10;
    private static final int MOST_STEPS = 50;
    private static final double CLOSE_ENOUGH = 1e-9;

    private final List<Past> pasts;
    private final boolean[] walked;
    private final double horizonDays;

    private TrailLifeFit(List<Past> pasts, boolean[] walked, double horizonDays) {
        this.pasts = pasts;
        this.walked = walked;
        this.horizonDays = horizonDays;
    }

    /**
     * Returns what fits best.
     *
     * @param walked for each of the pasts, whether the trail was walked within the horizon after it
     */
    static TrailLife fit(List<Past> pasts, boolean[] walked, double horizonDays) {
        return new TrailLifeFit(pasts, walked, horizonDays).climb();
    }

    private TrailLife climb() {
        double[] offset = new double[TrailLife.COUNT];
        double best = objective(offset);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] move = move(offset);
            double share = 1;
            double[] next = moved(offset, move, share);
            double value = objective(next);
            while (!(value > best) && share > 1e-6) {
                share /= 2;
                next = moved(offset, move, share);
                value = objective(next);
            }
            if (!(value > best)) {
                break;
            }
            boolean done = value - best < CLOSE_ENOUGH * (1 + Math.abs(best));
            offset = next;
            best = value;
            if (done) {
                break;
            }
        }
        return life(offset);
    }

    private double[] move(double[] offset) {
        TrailLife life = life(offset);
        double[] slopes = new double[TrailLife.COUNT];
        double[] gradient = new double[TrailLife.COUNT];
        double[][] information = new double[TrailLife.COUNT][TrailLife.COUNT];
        for (int i = 0; i < walked.length; i++) {
            double chance = LogisticRegression.sigmoid(life.logOdds(pasts.get(i), horizonDays));
            life.slopes(pasts.get(i), horizonDays, slopes);
            for (int j = 0; j < slopes.length; j++) {
                gradient[j] += ((walked[i] ? 1 : 0) - chance) * slopes[j];
                for (int k = 0; k <= j; k++) {
                    information[j][k] += chance * (1 - chance) * slopes[j] * slopes[k];
                }
            }
        }
        for (int j = 0; j < offset.length; j++) {
            gradient[j] -= RIDGE * offset[j];
            information[j][j] += RIDGE;
        }
        return Cholesky.solve(information, gradient);
    }

    private double objective(double[] offset) {
        TrailLife life = life(offset);
        double sum = 0;
        for (int i = 0; i < walked.length; i++) {
            double logOdds = life.logOdds(pasts.get(i), horizonDays);
            double signed = walked[i] ? -logOdds : logOdds;
            sum -= Math.max(signed, 0) + Math.log1p(Math.exp(-Math.abs(signed)));
        }
        for (double each : offset) {
            sum -= RIDGE / 2 * each * each;
        }
        return sum;
    }

    private static TrailLife life(double[] offset) {
        double[] numbers = START.clone();
        Arrays.setAll(numbers, j -> START[j] * Math.exp(offset[j]));
        return TrailLife.of(numbers);
    }

    private static double[] moved(double[] from, double[] by, double share) {
        double[] to = from.clone();
        Arrays.setAll(to, j -> from[j] + share * by[j]);
        return to;
    }
}
