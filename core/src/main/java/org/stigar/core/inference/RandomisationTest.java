package org.stigar.core.inference;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Differences of means with the 95 % interval that comes of inverting a randomisation test.
 *
 * <p>The interval holds every shift that, taken back, leaves a difference which the test does not reject on either side at
 * 2.5 %. Each other assignment of the same people gives one shift at which it does as well as the true one; the ends are
 * order statistics of these shifts, so no search is needed. All assignments are looked at where there are at most
 * {@value #MOST_EXACT}, else {@value #DRAWS} are drawn, which counts the true one along and keeps the 5 %. The same
 * generator state gives the same result, bit for bit. Sources: R. A. Fisher, "The Design of Experiments" (1935), section
 * 21; J. A. Hartigan, "Using subsample values as typical values", JASA 64 (1969) 1303–1317,
 * doi:10.1080/01621459.1969.10501057; M. D. Ernst, "Permutation methods: a basis for exact inference", Statistical
 * Science 19 (2004) 676–685, doi:10.1214/088342304000000396.
 */
public final class RandomisationTest {

    /** Up to how many assignments all are looked at. */
    public static final int MOST_EXACT = 65_536;

    /** How many are drawn where there are more. */
    public static final int DRAWS = 3_999;

    private RandomisationTest() {}

    /**
     * Compares two sets of different people: the mean of the second less that of the first.
     *
     * @param before finite values, none or more
     * @param after finite values, none or more
     */
    public static Comparison independent(List<Double> before, List<Double> after, RandomGenerator random) {
        throw new UnsupportedOperationException();
    }

    /**
     * Compares the same people at two times, by changing signs.
     *
     * @param differences each person's second value less the first, finite
     */
    public static Comparison paired(List<Double> differences, RandomGenerator random) {
        throw new UnsupportedOperationException();
    }

    /** Compares within strata, each as likely as the next to be the one who took part: the mean difference over strata. */
    public static Comparison stratified(List<Stratum> strata, RandomGenerator random) {
        throw new UnsupportedOperationException();
    }
}
