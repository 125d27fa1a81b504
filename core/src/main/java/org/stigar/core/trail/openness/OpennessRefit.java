package org.stigar.core.trail.openness;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.stigar.core.trail.DaySet;
import org.stigar.core.trail.Traces;

/**
 * A model of openness that is fitted to an organisation's own trails, and how it compares with the shipped one on what neither has seen.
 * Immutable.
 *
 * <p>Learns from windows of the past that have closed, one every {@value #STEP_DAYS} days: what was known of each trail that was alive then,
 * and whether it was walked in the horizon after it. The last window is foretold by both models and taught to neither; {@link #isBetter} where
 * the own one is less surprised by it, beyond chance. Measured on real histories by {@code ./check bench refit}. Trails that people log by hand are left out: they forget to, so that a silence there is no answer.
 */
public final class OpennessRefit {

    /** Below so many different trails in the windows that it learns from, nothing is learned. */
    public static final int FEWEST_TO_LEARN = 300;

    /** Below so many trails in the last window, nothing is compared. */
    public static final int FEWEST_TO_COMPARE = 100;

    /** How many standard errors it must be ahead by: trails that share an end are not independent, so more than two. */
    public static final double CLEARLY = 3;

    private static final int STEP_DAYS = 30;
    private static final int MOST_WINDOWS = 12;
    private static final int ALIVE_DAYS = 90;
    private static final int MOST_OF_A_WINDOW = 20_000;
    private static final double SHORTEST_PAST = 90;
    private static final double CERTAIN = 1e-6;

    private final OpennessModel model;
    private final int learned;
    private final Comparison comparison;

    private OpennessRefit(OpennessModel model, int learned, Comparison comparison) {
        this.model = model;
        this.learned = learned;
        this.comparison = comparison;
    }

    /**
     * Fits. Of a window with more than {@value #MOST_OF_A_WINDOW} trails every so many are taken. Costs a pass over all days for each window.
     *
     * @param horizonDays 30 or 90
     * @param until the day before which days are known, counted from 1 January 1970
     */
    public static OpennessRefit of(Traces traces, int horizonDays, int until) {
        OpennessModel shipped = OpennessModel.shipped(horizonDays);
        Window last = Window.of(traces, horizonDays, until - horizonDays);
        OpennessFit fit = new OpennessFit(shipped);
        BitSet learned = new BitSet(traces.size());
        // What is taught must have been over when the last window began, or it would tell of it.
        for (int number = 0; number < MOST_WINDOWS; number++) {
            Window window = Window.of(traces, horizonDays, until - 2 * horizonDays - number * STEP_DAYS);
            window.teach(fit);
            window.trails.forEach(trail -> learned.set(trail.number));
        }
        OpennessModel own = learned.cardinality() < FEWEST_TO_LEARN ? shipped : fit.fit();
        return new OpennessRefit(own, learned.cardinality(), last.compare(shipped, own));
    }

    /** Returns the model; the shipped one where there is too little to learn from. */
    public OpennessModel model() {
        return model;
    }

    /** Returns how many different trails it learned from. */
    public int learned() {
        return learned;
    }

    /** Returns the mean log loss of the shipped model over the last window, 0 or more; NaN where it has no trails. */
    public double shippedLoss() {
        return comparison.shipped;
    }

    /** Returns that of the own model. */
    public double ownLoss() {
        return comparison.own;
    }

    /** Returns whether the own model is to be used: it foretells the last window better than chance could make it seem. */
    public boolean isBetter() {
        return learned >= FEWEST_TO_LEARN
                && comparison.trails >= FEWEST_TO_COMPARE
                && comparison.standardErrors > CLEARLY;
    }

    /** Mean log losses, and by how many standard errors of the difference the own is ahead. */
    private record Comparison(int trails, double shipped, double own, double standardErrors) {}

    /** The trails that were alive at one day, and what came after it. */
    private record Window(Vantage from, List<Known> trails) {

        static Window of(Traces traces, int horizonDays, int cut) {
            Vantage from = Vantage.active(traces, cut);
            if (from.recordedDays() < SHORTEST_PAST) {
                return new Window(from, List.of());
            }
            List<Known> alive = new ArrayList<>();
            for (int trail = 0; trail < traces.size(); trail++) {
                DaySet days = traces.days(trail);
                if (days.count(cut - ALIVE_DAYS, cut) > 0
                        && !traces.trace(trail).isByHand()) {
                    alive.add(new Known(trail, days.between(0, cut), days.count(cut, cut + horizonDays) > 0));
                }
            }
            int step = 1 + alive.size() / MOST_OF_A_WINDOW;
            List<Known> some = new ArrayList<>();
            for (int i = 0; i < alive.size(); i += step) {
                some.add(alive.get(i));
            }
            return new Window(from, some);
        }

        void teach(OpennessFit fit) {
            for (Known trail : trails) {
                if (trail.isWalked) {
                    fit.addWalked(trail.days, from);
                } else {
                    fit.addClosed(trail.days, from);
                }
            }
        }

        Comparison compare(OpennessModel shipped, OpennessModel own) {
            double all = 0;
            double ahead = 0;
            double squares = 0;
            for (Known trail : trails) {
                double loss = loss(shipped, trail);
                double gained = loss - loss(own, trail);
                all += loss;
                ahead += gained;
                squares += gained * gained;
            }
            int n = trails.size();
            double mean = ahead / n;
            double variance = squares / n - mean * mean;
            return new Comparison(n, all / n, (all - ahead) / n, variance > 0 ? mean / Math.sqrt(variance / n) : 0);
        }

        private double loss(OpennessModel model, Known trail) {
            double chance = Math.min(1 - CERTAIN, Math.max(CERTAIN, model.probability(trail.days, from)));
            return -Math.log(trail.isWalked ? chance : 1 - chance);
        }
    }

    private record Known(int number, DaySet days, boolean isWalked) {}
}
