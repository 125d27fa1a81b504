package org.stigar.core.trail.openness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stigar.core.trail.DaySet;

/**
 * Collects trails whose window has closed, and fits a model to them, shrunk to the one it began with. Not safe for use by
 * several threads. O(n) space, O(n p²) time for n trails.
 *
 * <p>Recording is thin where more than three in five of them were walked on one day only in their last 90: most have no gap to learn a rhythm
 * from. There the model holds a {@link TrailLife}, fitted to the same trails, as well.
 */
public final class OpennessFit {

    /** How strongly coefficients are held to the model they began with, each in units of its feature's spread. */
    private static final double RIDGE = 30;

    /** The intercept is free: how many trails are walked at all differs between organisations. */
    private static final double FREE = 1e-6;

    /** Standard deviations of the features where the shipped model was fitted. */
    private static final double[] SPREAD = {0, 3.87, 1.13, 1.19, 1.73, 0.81, 2.63, 0.37, 0.20, 0.84};

    private static final double THIN = 0.6;
    private static final int RECENT_DAYS = 90;

    private static final int FEWEST_TRAILS = 200;
    private static final int FEWEST_OF_A_KIND = 20;

    private final OpennessModel prior;
    private double[] rows = new double[1024 * TraceFeatures.COUNT];
    private boolean[] walked = new boolean[1024];
    private final List<TrailLife.Past> pasts = new ArrayList<>();
    private int size;
    private int walkedOnce;

    public OpennessFit(OpennessModel prior) {
        this.prior = prior;
    }

    /**
     * Adds a trail that was walked within the horizon after the vantage.
     *
     * @param days not empty, none after the vantage
     */
    public void addWalked(DaySet days, Vantage from) {
        add(days, from, true);
    }

    /**
     * Adds a trail that was not walked within the horizon after the vantage.
     *
     * @param days not empty, none after the vantage
     */
    public void addClosed(DaySet days, Vantage from) {
        add(days, from, false);
    }

    private void add(DaySet days, Vantage from, boolean outcome) {
        int p = TraceFeatures.COUNT;
        if (size == walked.length) {
            rows = Arrays.copyOf(rows, rows.length * 2);
            walked = Arrays.copyOf(walked, size * 2);
        }
        double[] ages = from.ages(days);
        TraceFeatures.write(ages, from.recordedDays(), rows, size * p);
        pasts.add(TrailLife.Past.of(ages));
        int today = (int) Math.floor(from.now());
        walkedOnce += days.count(today - RECENT_DAYS, today + 1) <= 1 ? 1 : 0;
        walked[size++] = outcome;
    }

    /** Returns the model that fits best; while there is little to learn from, only how many trails are walked at all. */
    public OpennessModel fit() {
        double[] ridge = new double[TraceFeatures.COUNT];
        double hold = isLittle() ? Math.sqrt(Double.MAX_VALUE) : RIDGE;
        Arrays.setAll(ridge, j -> FREE + hold * SPREAD[j] * SPREAD[j]);
        boolean[] outcomes = Arrays.copyOf(walked, size);
        double[] beta = new LogisticRegression(prior.beta(), ridge).fit(rows, outcomes);
        OpennessModel model = new OpennessModel(prior.horizonDays(), beta);
        return walkedOnce > THIN * size && !isLittle()
                ? model.with(TrailLifeFit.fit(pasts, outcomes, prior.horizonDays()))
                : model;
    }

    private boolean isLittle() {
        int ones = 0;
        for (int i = 0; i < size; i++) {
            ones += walked[i] ? 1 : 0;
        }
        return size < FEWEST_TRAILS || ones < FEWEST_OF_A_KIND || size - ones < FEWEST_OF_A_KIND;
    }
}
