package org.stigar.core.backtest;

import java.util.Arrays;

/**
 * Turns a score into a probability that never falls as the score rises, by isotonic regression: pool adjacent violators.
 *
 * <p>Between the fitted scores it runs in a straight line, outside them it is flat. Immutable. O(n log n) to fit, O(log n)
 * to apply. Source: M. Ayer and others, Annals of Mathematical Statistics 26 (1955) 641-647, DOI 10.1214/aoms/1177728423.
 */
final class Isotonic {

    private final double[] scores;
    private final double[] values;

    private Isotonic(double[] scores, double[] values) {
        this.scores = scores;
        this.values = values;
    }

    static Isotonic fit(double[] score, boolean[] outcome) {
        Integer[] order = new Integer[score.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(score[a], score[b]));
        double[] lowest = new double[score.length];
        double[] highest = new double[score.length];
        double[] sum = new double[score.length];
        double[] weight = new double[score.length];
        int blocks = 0;
        for (int from = 0; from < order.length; ) {
            int until = from;
            lowest[blocks] = highest[blocks] = score[order[from]];
            sum[blocks] = 0;
            while (until < order.length && score[order[until]] == highest[blocks]) {
                sum[blocks] += outcome[order[until]] ? 1 : 0;
                until++;
            }
            weight[blocks] = until - from;
            blocks++;
            while (blocks > 1 && sum[blocks - 2] * weight[blocks - 1] >= sum[blocks - 1] * weight[blocks - 2]) {
                blocks--;
                sum[blocks - 1] += sum[blocks];
                weight[blocks - 1] += weight[blocks];
                highest[blocks - 1] = highest[blocks];
            }
            from = until;
        }
        double[] points = new double[2 * blocks];
        double[] values = new double[2 * blocks];
        for (int i = 0; i < blocks; i++) {
            points[2 * i] = lowest[i];
            points[2 * i + 1] = highest[i];
            values[2 * i] = values[2 * i + 1] = sum[i] / weight[i];
        }
        return new Isotonic(points, values);
    }

    double apply(double score) {
        if (scores.length == 0) {
            return 0.5;
        }
        int at = Arrays.binarySearch(scores, score);
        if (at >= 0) {
            return values[at];
        }
        int above = -at - 1;
        if (above == 0) {
            return values[0];
        }
        if (above == scores.length) {
            return values[scores.length - 1];
        }
        double share = (score - scores[above - 1]) / (scores[above] - scores[above - 1]);
        return values[above - 1] + share * (values[above] - values[above - 1]);
    }
}
