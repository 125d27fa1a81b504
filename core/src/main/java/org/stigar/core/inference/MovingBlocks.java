package org.stigar.core.inference;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How far the level of a series moved at its end, with a 95 % interval: by how much the last values stand off more than as many values in a row did
 * anywhere else in it.
 *
 * <p>The series is taken for a ring, and each run of as many values as come after is such a block. With an assumed move taken back from the last
 * block, the mean of each block is held against the mean of all; the interval holds each move at which at least one in twenty blocks is as far off
 * as the last. What hangs together from value to value hangs together in all blocks alike, so that is no reason to find a move; a season or a trend that
 * goes on for longer than a block is, and has to be taken out before. Source: V. Chernozhukov, K. Wüthrich, Y. Zhu, "An exact and robust
 * conformal inference method for counterfactual and synthetic controls", Journal of the American Statistical Association 116 (2021),
 * doi:10.1080/01621459.2021.1920957.
 */
public final class MovingBlocks {

    /** Of fewer values no interval of 95 % ends anywhere. */
    public static final int FEWEST = 20;

    /** Sums of the same numbers in another order differ by this, of the largest of them. */
    private static final double ROUNDING = 1e-9;

    private MovingBlocks() {}

    /**
     * Compares the mean of the later values with that of the earlier ones. Costs n · h for n values of which h are later.
     *
     * @param before finite values at even steps, the first first
     * @param after those that follow, finite; fewer than half of all
     */
    public static Comparison compare(List<Double> before, List<Double> after) {
        double[] all = DoubleStream.concat(
                        before.stream().mapToDouble(Double::doubleValue),
                        after.stream().mapToDouble(Double::doubleValue))
                .toArray();
        if (!Arrays.stream(all).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("values must be finite");
        }
        if (all.length < FEWEST || after.isEmpty() || after.size() >= before.size()) {
            return new Comparison.TooFew();
        }
        if (Arrays.stream(all).allMatch(value -> value == all[0])) {
            return new Comparison.NoSpread();
        }
        return new Comparison.Compared(estimate(all, after.size()));
    }

    /** At an assumed move each block is as far off as the last on a stretch of moves around the one that takes the last back to the mean of all. */
    private static Estimate estimate(double[] values, int block) {
        int all = values.length;
        double mean = Arrays.stream(values).average().orElseThrow();
        double share = (double) block / all;
        double off = offset(values, all - block, block, mean);
        double[] lows = new double[all - 1];
        double[] highs = new double[all - 1];
        double tolerance = ROUNDING * (1 + Math.abs(mean) + Math.abs(off));
        int asFar = 1;
        int at = 0;
        for (int start = 0; start < all; start++) {
            if (start != all - block) {
                double other = offset(values, start, block, mean);
                double shared = (double) overlap(start, block, all) / block;
                double one = (off - other) / (1 - shared);
                double two = (off + other) / (1 + shared - 2 * share);
                lows[at] = Math.min(one, two);
                highs[at] = Math.max(one, two);
                at++;
                if (Math.abs(other) >= Math.abs(off) - tolerance) {
                    asFar++;
                }
            }
        }
        Arrays.sort(lows);
        Arrays.sort(highs);
        int rank = all / FEWEST;
        return new Estimate(
                off / (1 - share),
                lows[rank - 1],
                highs[highs.length - rank],
                (double) asFar / all,
                Estimate.Reckoning.EXACT);
    }

    private static double offset(double[] values, int start, int block, double mean) {
        double sum = 0;
        for (int i = 0; i < block; i++) {
            sum += values[(start + i) % values.length];
        }
        return sum / block - mean;
    }

    /** Returns how many of a block's values are in the last block too. */
    private static int overlap(int start, int block, int all) {
        int apart = Math.abs(all - block - start);
        return Math.max(0, block - Math.min(apart, all - apart));
    }
}
