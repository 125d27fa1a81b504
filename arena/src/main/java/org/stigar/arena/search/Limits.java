package org.stigar.arena.search;

import java.util.SplittableRandom;

/**
 * What changes may cost at a temperature: −t · ln of a chance, drawn before it is known what they cost.
 *
 * <p>N. Metropolis and others, "Equation of State Calculations by Fast Computing Machines", Journal of Chemical Physics 21
 * (1953), 10.1063/1.1699114. All chances lie in one row, shuffled once, and each row of swaps reads them from a place that is
 * drawn: so the loop that values swaps compares with the very limit, and need not stop for all that might be allowed, which
 * when it is warm is every other swap. Not for several threads.
 */
final class Limits {

    /** The highest there can be: above it costs are not told apart. */
    static final int HIGHEST = (int) (2 * Seating.ROOM);

    private static final int BITS = 14;
    private static final int SIZE = 1 << BITS;
    private static final double[] HEIGHTS = heights();

    /** A temperature so near the last one, as a share, is the same. */
    private static final double NEAR = 1.0 / 512;

    /** Of the places that are drawn and behind. */
    final int[] costs;

    private double temperature = -1;

    /** Never 0. */
    private long state;

    /**
     * Creates limits for cold, that is for what wins something alone.
     *
     * @param behind how many limits are read from a place that is drawn, at most
     */
    Limits(int behind, long seed) {
        costs = new int[SIZE + behind];
        at(0);
        // A mix, so that neighbouring seeds have nothing to do with each other.
        long mixed = seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        mixed ^= mixed >>> 31;
        state = mixed == 0 ? 1 : mixed;
    }

    private static double[] heights() {
        double[] heights = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            heights[i] = -StrictMath.log((i + 0.5) / SIZE);
        }
        SplittableRandom random = new SplittableRandom(1);
        for (int i = SIZE - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double height = heights[i];
            heights[i] = heights[j];
            heights[j] = height;
        }
        return heights;
    }

    /** Sets the temperature, 0 or more; at 0 only what wins something is allowed. */
    void at(double next) {
        if (Math.abs(next - temperature) <= NEAR * temperature) {
            return;
        }
        temperature = next;
        for (int i = 0; i < SIZE; i++) {
            costs[i] = next == 0 ? -1 : (int) Math.min(HIGHEST, next * HEIGHTS[i]);
        }
        for (int i = SIZE; i < costs.length; i++) {
            costs[i] = costs[i - SIZE];
        }
    }

    /** Draws a place from which limits may be read. George Marsaglia, "Xorshift RNGs", 10.18637/jss.v008.i14. */
    int draw() {
        long x = state;
        x ^= x << 13;
        x ^= x >>> 7;
        x ^= x << 17;
        state = x;
        return (int) (x >>> (Long.SIZE - BITS));
    }
}
