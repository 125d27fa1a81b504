package org.stigar.core.trail.openness;

import java.util.Arrays;
import org.stigar.core.trail.DaySet;

/**
 * Collects trails whose window has closed, and fits a model to them, shrunk to the one it began with. Not safe for use by
 * several threads. O(n) space, O(n p²) time for n trails.
 */
public final class OpennessFit {

    /** How many trails' worth of information the model that it began with keeps. */
    private static final double RIDGE = 5;

    private final OpennessModel prior;
    private double[] rows = new double[1024 * TraceFeatures.NAMES.size()];
    private boolean[] walked = new boolean[1024];
    private double[] weights = new double[1024];
    private int size;

    public OpennessFit(OpennessModel prior) {
        this.prior = prior;
    }

    /**
     * Adds a trail.
     *
     * @param days not empty, none after {@code now}
     * @param outcome whether it was walked within the horizon after {@code now}
     * @param weight 0 or more
     */
    public void add(DaySet days, double now, TimeScale scale, boolean outcome, double weight) {
        int p = TraceFeatures.NAMES.size();
        if (size == walked.length) {
            rows = Arrays.copyOf(rows, rows.length * 2);
            walked = Arrays.copyOf(walked, size * 2);
            weights = Arrays.copyOf(weights, size * 2);
        }
        TraceFeatures.write(days, now, scale, rows, size * p);
        walked[size] = outcome;
        weights[size++] = weight;
    }

    /** Returns the model that fits best. */
    public OpennessModel fit() {
        double[] ridge = new double[TraceFeatures.NAMES.size()];
        Arrays.fill(ridge, RIDGE);
        double[] beta = new LogisticRegression(prior.beta(), ridge)
                .fit(rows, Arrays.copyOf(walked, size), Arrays.copyOf(weights, size));
        return new OpennessModel(prior.horizonDays(), beta);
    }
}
