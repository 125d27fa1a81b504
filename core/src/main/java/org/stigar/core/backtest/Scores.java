package org.stigar.core.backtest;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How good foretold probabilities were. All formulas take ties into account and give NaN where they are undefined.
 *
 * <p>Every method takes the probabilities that trails are walked again, and whether they were; both of length n. O(n log n)
 * time, O(n) space.
 */
final class Scores {

    private static final double CLOSEST_TO_CERTAIN = 1e-12;
    private static final int BINS = 10;

    private Scores() {}

    /**
     * Returns the chance that a trail walked again had the higher probability than one that closed, ties counting half:
     * the area under the ROC curve. Source: J. A. Hanley, B. J. McNeil, Radiology 143 (1982) 29-36, DOI
     * 10.1148/radiology.143.1.7063747.
     */
    static double auc(double[] probability, boolean[] walked) {
        Integer[] order = order(probability);
        long ones = count(walked);
        long zeros = walked.length - ones;
        double rankSum = 0;
        for (int from = 0; from < order.length; ) {
            int until = endOfTie(order, probability, from);
            double rank = (from + 1 + until) / 2.0;
            for (int i = from; i < until; i++) {
                rankSum += walked[order[i]] ? rank : 0;
            }
            from = until;
        }
        return (rankSum - ones * (ones + 1) / 2.0) / ((double) ones * zeros);
    }

    /**
     * Returns the standard error of {@code auc(one) - auc(other)} for two forecasts of the same trails; NaN with fewer than
     * two trails of a kind. Source: E. R. DeLong, D. M. DeLong, D. L. Clarke-Pearson, Biometrics 44 (1988) 837-845, DOI
     * 10.2307/2531595.
     */
    static double errorOfAucDifference(double[] one, double[] other, boolean[] walked) {
        double[] difference = placements(one, walked);
        double[] ofOther = placements(other, walked);
        Arrays.setAll(difference, i -> difference[i] - ofOther[i]);
        return Math.sqrt(varianceOfMean(difference, walked, true) + varianceOfMean(difference, walked, false));
    }

    /** Returns for each trail the share of those with the other outcome from which it is told apart, ties counting half. */
    private static double[] placements(double[] probability, boolean[] walked) {
        Integer[] order = order(probability);
        double ones = count(walked);
        double zeros = walked.length - ones;
        double[] share = new double[walked.length];
        double onesBelow = 0;
        double zerosBelow = 0;
        for (int from = 0; from < order.length; ) {
            int until = endOfTie(order, probability, from);
            double tiedOnes = 0;
            for (int i = from; i < until; i++) {
                tiedOnes += walked[order[i]] ? 1 : 0;
            }
            double tiedZeros = until - from - tiedOnes;
            for (int i = from; i < until; i++) {
                share[order[i]] =
                        walked[order[i]] ? (zerosBelow + tiedZeros / 2) / zeros : 1 - (onesBelow + tiedOnes / 2) / ones;
            }
            onesBelow += tiedOnes;
            zerosBelow += tiedZeros;
            from = until;
        }
        return share;
    }

    private static double varianceOfMean(double[] values, boolean[] walked, boolean kind) {
        double[] own = IntStream.range(0, values.length)
                .filter(i -> walked[i] == kind)
                .mapToDouble(i -> values[i])
                .toArray();
        double mean = Arrays.stream(own).sum() / own.length;
        double squares = 0;
        for (double value : own) {
            squares += (value - mean) * (value - mean);
        }
        return squares / (own.length - 1.0) / own.length;
    }

    /** Returns the average precision of foretelling closing, lowest probability first, tied trails taken together. */
    static double averagePrecisionOfClosing(double[] probability, boolean[] walked) {
        Integer[] order = order(probability);
        long closings = walked.length - count(walked);
        double sum = 0;
        long hits = 0;
        for (int from = 0; from < order.length; ) {
            int until = endOfTie(order, probability, from);
            long found = 0;
            for (int i = from; i < until; i++) {
                found += walked[order[i]] ? 0 : 1;
            }
            hits += found;
            sum += (double) found * hits / until;
            from = until;
        }
        return closings == 0 ? Double.NaN : sum / closings;
    }

    /** Returns the share that closed among the tenth with the lowest probability; ties at its edge count in proportion. */
    static double precisionInWorstTenth(double[] probability, boolean[] walked) {
        Integer[] order = order(probability);
        int size = (int) Math.round(order.length / 10.0);
        double hits = 0;
        for (int from = 0; from < size; ) {
            int until = endOfTie(order, probability, from);
            long closed = 0;
            for (int i = from; i < until; i++) {
                closed += walked[order[i]] ? 0 : 1;
            }
            hits += closed * Math.min(1.0, (size - from) / (double) (until - from));
            from = until;
        }
        return size == 0 ? Double.NaN : hits / size;
    }

    /** Returns the mean squared error. Source: G. W. Brier, Monthly Weather Review 78 (1950) 1-3. */
    static double brier(double[] probability, boolean[] walked) {
        double sum = 0;
        for (int i = 0; i < walked.length; i++) {
            double error = probability[i] - (walked[i] ? 1 : 0);
            sum += error * error;
        }
        return sum / walked.length;
    }

    /** Returns the mean negative log-likelihood in nats; certainty is held back by 10⁻¹². */
    static double logLoss(double[] probability, boolean[] walked) {
        double sum = 0;
        for (int i = 0; i < walked.length; i++) {
            double chance = walked[i] ? probability[i] : 1 - probability[i];
            sum -= Math.log(Math.min(1, Math.max(CLOSEST_TO_CERTAIN, chance)));
        }
        return sum / walked.length;
    }

    /** Returns the mean distance between foretold and observed share, over ten bins of (nearly) equal count. */
    static double expectedCalibrationError(double[] probability, boolean[] walked) {
        double sum = 0;
        for (CalibrationBin bin : bins(probability, walked)) {
            sum += bin.count() * Math.abs(bin.meanProbability() - bin.shareWalked());
        }
        return sum / walked.length;
    }

    /** Returns ten bins of (nearly) equal count, lowest probability first; fewer where there are fewer than ten trails. */
    static java.util.List<CalibrationBin> bins(double[] probability, boolean[] walked) {
        Integer[] order = order(probability);
        var bins = new java.util.ArrayList<CalibrationBin>();
        for (int bin = 0; bin < BINS; bin++) {
            int from = (int) ((long) order.length * bin / BINS);
            int until = (int) ((long) order.length * (bin + 1) / BINS);
            double probabilities = 0;
            int ones = 0;
            for (int i = from; i < until; i++) {
                probabilities += probability[order[i]];
                ones += walked[order[i]] ? 1 : 0;
            }
            int size = until - from;
            if (size > 0) {
                bins.add(new CalibrationBin(size, probabilities / size, ones / (double) size));
            }
        }
        return bins;
    }

    private static Integer[] order(double[] probability) {
        Integer[] order = new Integer[probability.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(probability[a], probability[b]));
        return order;
    }

    private static int endOfTie(Integer[] order, double[] probability, int from) {
        int until = from + 1;
        while (until < order.length && probability[order[until]] == probability[order[from]]) {
            until++;
        }
        return until;
    }

    private static long count(boolean[] values) {
        long count = 0;
        for (boolean value : values) {
            count += value ? 1 : 0;
        }
        return count;
    }
}
