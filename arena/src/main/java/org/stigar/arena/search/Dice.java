package org.stigar.arena.search;

/**
 * Quick chance: George Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8(14) (2003), 10.18637/jss.v008.i14,
 * started through a mix so that neighbouring seeds have nothing to do with each other.
 */
final class Dice {

    private static final int SIZE = 1 << 14;
    private static final double[] HEIGHTS = new double[SIZE];

    /** The highest that {@link #height} can be. */
    static final double HIGHEST;

    static {
        for (int i = 0; i < SIZE; i++) {
            HEIGHTS[i] = -StrictMath.log((i + 0.5) / SIZE);
        }
        HIGHEST = HEIGHTS[0];
    }

    private long state;

    Dice(long seed) {
        long mixed = seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        mixed ^= mixed >>> 31;
        state = mixed == 0 ? 1 : mixed;
    }

    /** Returns −ln of a chance in (0, 1): what costs d is accepted at temperature t where d ≤ t · height. */
    double height() {
        long x = state;
        x ^= x << 13;
        x ^= x >>> 7;
        x ^= x << 17;
        state = x;
        return HEIGHTS[(int) (x >>> 50)];
    }
}
