package org.stigar.core.backtest;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.stigar.core.backtest.CutSample.Known;
import org.stigar.core.backtest.ShiftDetector.Climate;
import org.stigar.core.backtest.ShiftDetector.Verdict;
import org.stigar.core.trail.openness.OpennessFit;
import org.stigar.core.trail.openness.OpennessModel;

/**
 * The model that is shown to the two ends of a trail: it knows the trail's own days and nothing else.
 *
 * <p>When the climate begins to shift, an established trail gets what recency alone says of it. When it has shifted, the
 * established trails keep the probabilities that the model gave to all of them together, but who gets which follows
 * recency and what the last closed fortnight and month taught, in equal parts.
 */
final class TraceForecaster implements Forecaster {

    private final int horizonDays;
    private final ShiftDetector detector;

    TraceForecaster(int horizonDays, ShiftDetector detector) {
        this.horizonDays = horizonDays;
        this.detector = detector;
    }

    @Override
    public String name() {
        return "trace";
    }

    @Override
    public double[] foretell(CutSample target, List<CutSample> closed, Universe universe) {
        OpennessModel model = fit(closed);
        double[] probability = scores(target.trails(), target, model);
        Verdict verdict = detector.at(target.from().now(), target.from().recordedDays());
        int[] established = IntStream.range(0, probability.length)
                .filter(i -> Universe.EST.holds(target.trails().get(i).recentDays()))
                .toArray();
        if (verdict.climate() == Climate.EARLY) {
            double[] recency = Baselines.recency().foretell(target.in(Universe.EST), closed, Universe.EST);
            for (int i = 0; i < established.length; i++) {
                probability[established[i]] = recency[i];
            }
        } else if (verdict.climate() == Climate.SHIFTING) {
            reorder(probability, established, target, verdict);
        }
        return probability;
    }

    /** Learns from all active trails, whatever the universe: a trail's chance does not depend on whom it is compared to. */
    OpennessModel fit(List<CutSample> closed) {
        OpennessFit fit = new OpennessFit(OpennessModel.shipped(horizonDays));
        closed.forEach(sample -> sample.teach(fit));
        return fit.fit();
    }

    /** Hands the probabilities of the established trails out anew, in the order of what recent days say. */
    private static void reorder(double[] probability, int[] established, CutSample target, Verdict verdict) {
        List<Known> trails =
                Arrays.stream(established).mapToObj(target.trails()::get).toList();
        double[] last =
                ranks(trails.stream().mapToDouble(trail -> trail.days().last()).toArray());
        double[] fortnight = ranks(scores(trails, target, verdict.fortnight()));
        double[] month = ranks(scores(trails, target, verdict.month()));
        double[] score = new double[last.length];
        Arrays.setAll(score, i -> last[i] + fortnight[i] + month[i]);
        double[] sorted = Arrays.stream(established)
                .mapToDouble(i -> probability[i])
                .sorted()
                .toArray();
        double[] places = ranks(score);
        for (int i = 0; i < established.length; i++) {
            // Equal scores share the middle of the probabilities that fall to them.
            probability[established[i]] =
                    (sorted[(int) Math.floor(places[i])] + sorted[(int) Math.ceil(places[i])]) / 2;
        }
    }

    private static double[] scores(List<Known> trails, CutSample target, OpennessModel model) {
        return trails.stream()
                .mapToDouble(trail -> model.probability(trail.days(), target.from()))
                .toArray();
    }

    /** Returns the places 0 … n−1 in rising order; equal scores share the mean of theirs. */
    private static double[] ranks(double[] scores) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            ranks[i] = (lower(sorted, scores[i]) + lower(sorted, Math.nextUp(scores[i])) - 1) / 2.0;
        }
        return ranks;
    }

    /** Returns how many values are below {@code value}. */
    private static int lower(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
