package org.stigar.core.pulse;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How much those of one group agree in their answers.
 *
 * <p>{@code r_wg = 1 − s²/σ²}, with s² the variance of the answers (n − 1) and {@code σ² = (A² − 1)/12} that of answers as
 * likely at each of A points; 1 when all answer alike, 0 when they spread as if by chance. A negative value, from answers at both
 * ends, is set to 0, as J. M. LeBreton and J. L. Senter advise ("Answers to 20 questions about interrater reliability and
 * interrater agreement", Organizational Research Methods 11 (2008) 815–852, doi:10.1177/1094428106296642). For J items
 * {@code r_wg(j) = Jr / (Jr + (1 − r))} with r of the mean variance. Source: L. R. James, R. G. Demaree, G. Wolf, "Estimating
 * within-group interrater reliability with and without response bias", Journal of Applied Psychology 69 (1984) 85–98,
 * doi:10.1037/0021-9010.69.1.85. The average deviation is in points of the scale, 0 when all answer alike: M. J. Burke, L. M.
 * Finkelstein, M. S. Dusig, "On average deviation indices for estimating interrater agreement", Organizational Research Methods 2
 * (1999) 49–68, doi:10.1177/109442819921004.
 *
 * <p>Nobody agrees alone: of fewer than two answers nothing is said.
 */
public final class Agreement {

    private Agreement() {}

    /** Returns r_wg, 0 to 1, or empty where fewer than two answered. */
    public static OptionalDouble withinGroup(Distribution item) {
        return withinGroup(List.of(item));
    }

    /**
     * Returns r_wg(j), 0 to 1, or empty where there is no item or fewer than two answered one of them.
     *
     * @param items about one thing, on one scale
     */
    public static OptionalDouble withinGroup(List<Distribution> items) {
        requireOneScale(items);
        if (!isSaid(items)) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (Distribution item : items) {
            sum += item.variance().orElseThrow();
        }
        return OptionalDouble.of(ofVariance(sum / items.size(), items.get(0).scale(), items.size()));
    }

    /**
     * Returns r_wg(j) of a mean variance.
     *
     * @param variance 0 or more
     * @param items how many, 1 or more
     */
    public static double ofVariance(double variance, Scale scale, int items) {
        if (!(variance >= 0 && variance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("variance must be finite and at least 0, was " + variance);
        }
        double single = Math.max(0, 1 - variance / scale.uniformVariance());
        return items * single / (items * single + (1 - single));
    }

    /** Returns the mean distance from the mean (AD_M) in points of the scale, or empty where fewer than two answered. */
    public static OptionalDouble averageDeviation(Distribution item) {
        return averageDeviation(List.of(item));
    }

    /**
     * Returns the mean of the items' average deviations, or empty where there is no item or fewer than two answered one.
     *
     * @param items on one scale, whose points the mean is in
     */
    public static OptionalDouble averageDeviation(List<Distribution> items) {
        requireOneScale(items);
        if (!isSaid(items)) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (Distribution item : items) {
            double mean = item.mean().orElseThrow();
            double distances = 0;
            for (int point = 1; point <= item.scale().points(); point++) {
                distances += item.count(point) * Math.abs(point - mean);
            }
            sum += distances / item.size();
        }
        return OptionalDouble.of(sum / items.size());
    }

    private static boolean isSaid(List<Distribution> items) {
        return !items.isEmpty() && items.stream().allMatch(item -> item.size() >= 2);
    }

    private static void requireOneScale(List<Distribution> items) {
        if (items.stream().map(Distribution::scale).distinct().count() > 1) {
            throw new IllegalArgumentException("items must be on one scale");
        }
    }
}
