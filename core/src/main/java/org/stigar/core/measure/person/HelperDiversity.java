package org.stigar.core.measure.person;

import java.util.OptionalDouble;

/**
 * How many helpers a person in effect has: all eggs in one basket, or not.
 *
 * <p>With q_j the share of received help that came from j, {@code 1 / Σ q_j²}: 1 when all came from one, h when h
 * people gave equally much; range 1 to the number of helpers. Source: E. H. Simpson, "Measurement of diversity", Nature
 * 163 (1949), doi:10.1038/163688a0, as the number of equals of M. O. Hill, "Diversity and evenness", Ecology 54 (1973),
 * doi:10.2307/1934352.
 */
public final class HelperDiversity {

    private HelperDiversity() {}

    /**
     * Returns the number, or empty for somebody who received none.
     *
     * @param received how often each helper helped, each 0 or more
     */
    public static OptionalDouble of(long... received) {
        double sum = 0;
        double squares = 0;
        for (long times : received) {
            if (!(times >= 0)) {
                throw new IllegalArgumentException("help must be 0 or more times, was " + times);
            }
            sum += times;
            squares += (double) times * times;
        }
        return sum == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum * sum / squares);
    }
}
