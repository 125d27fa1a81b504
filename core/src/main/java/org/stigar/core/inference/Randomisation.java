package org.stigar.core.inference;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Differences of means with the 95 % interval that comes of inverting a randomisation test.
 *
 * <p>The interval holds every shift that, taken back, leaves a difference which the test does not reject on either side at
 * 2.5 %. Each other assignment of the same people gives one shift at which it does as well as the true one; the ends are
 * order statistics of these shifts, so no search is needed. All assignments are looked at where there are at most
 * {@value #MOST_EXACT}, else {@value #DRAWS} are drawn and the true one is counted along, which
 * keeps the 5 %. The same
 * generator state gives the same result, bit for bit. Sources: R. A. Fisher, "The Design of Experiments" (1935), section
 * 21; J. A. Hartigan, "Using subsample values as typical values", JASA 64 (1969) 1303–1317,
 * doi:10.1080/01621459.1969.10501057; M. D. Ernst, "Permutation methods: a basis for exact inference", Statistical
 * Science 19 (2004) 676–685, doi:10.1214/088342304000000396.
 */
public final class Randomisation {

    /** Up to how many assignments all are looked at. */
    public static final int MOST_EXACT = 65_536;

    /** How many are drawn where there are more. */
    public static final int DRAWS = 1_999;

    /** Up to how many people subsets of them are listed: more have too many, or so few on one side that drawing does as well. */
    private static final int MOST_LISTED = 30;

    private Randomisation() {}

    /**
     * Compares two sets of different people: the mean of the second less that of the first.
     *
     * @param before finite values, none or more
     * @param after finite values, none or more
     */
    public static Comparison independent(List<Double> before, List<Double> after, RandomGenerator random) {
        double[] pooled = new double[before.size() + after.size()];
        for (int i = 0; i < pooled.length; i++) {
            pooled[i] = finite(i < before.size() ? before.get(i) : after.get(i - before.size()));
        }
        if (before.isEmpty() || after.isEmpty()) {
            return new Comparison.TooFew();
        }
        if (isConstant(pooled)) {
            return new Comparison.NoSpread();
        }
        var split = new Split(pooled, before.size());
        long all = choose(pooled.length, before.size());
        if (pooled.length <= MOST_LISTED && all <= MOST_EXACT) {
            return split.exact((int) all);
        }
        return split.sampled(DRAWS, random);
    }

    /**
     * Compares the same people at two times, by changing signs.
     *
     * @param differences each person's second value less the first, finite
     */
    public static Comparison paired(List<Double> differences, RandomGenerator random) {
        differences.forEach(Randomisation::finite);
        if (differences.isEmpty()) {
            return new Comparison.TooFew();
        }
        if (differences.stream().allMatch(difference -> difference == 0)) {
            return new Comparison.NoSpread();
        }
        var signs = new Signs(differences);
        boolean isListed = differences.size() <= Integer.numberOfTrailingZeros(MOST_EXACT);
        return isListed ? signs.exact(1 << differences.size()) : signs.sampled(DRAWS, random);
    }

    /** Compares within strata, each as likely as the next to be the one who took part: the mean difference over strata. */
    public static Comparison stratified(List<Stratum> strata, RandomGenerator random) {
        if (strata.isEmpty()) {
            return new Comparison.TooFew();
        }
        if (strata.stream().allMatch(Stratum::isConstant)) {
            return new Comparison.NoSpread();
        }
        long all = 1;
        for (Stratum stratum : strata) {
            all = Math.min(MOST_EXACT + 1L, all * (stratum.controls().size() + 1));
        }
        var blocks = new Blocks(strata);
        return all <= MOST_EXACT ? blocks.exact((int) all) : blocks.sampled(DRAWS, random);
    }

    private static boolean isConstant(double[] values) {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }

    private static double finite(double value) {
        if (!(Math.abs(value) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("values must be finite, one was " + value);
        }
        return value;
    }

    /** Returns how many subsets there are, or one more than {@link #MOST_EXACT} where there are more. */
    private static long choose(int all, int some) {
        long ways = 1;
        for (int i = 1; i <= Math.min(some, all - some) && ways <= MOST_EXACT; i++) {
            ways = ways * (all - i + 1) / i;
        }
        return Math.min(ways, MOST_EXACT + 1L);
    }
}
