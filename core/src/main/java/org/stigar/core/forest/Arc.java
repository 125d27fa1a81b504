package org.stigar.core.forest;

/**
 * One direction of a trail in eight bytes: openness above, person below.
 *
 * <p>The openness is kept as its distance from 1 in the bits of a float, so ascending arcs are descending in openness,
 * ties ascending by person: a row is put in order by sorting plain longs in place. Arcs are never negative.
 */
final class Arc {

    private static final int BITS_OF_1 = Float.floatToIntBits(1f);

    private Arc() {}

    /**
     * Returns the arc to a person.
     *
     * @param openness above 0, at most 1; rounded to a float, but never down to 0
     */
    static long of(int to, double openness) {
        // In the positive form, so that NaN fails too.
        if (!(openness > 0 && openness <= 1)) {
            throw new IllegalArgumentException("openness must be above 0 and at most 1, was " + openness);
        }
        float kept = Math.max((float) openness, Float.MIN_VALUE);
        return (long) (BITS_OF_1 - Float.floatToIntBits(kept)) << 32 | to;
    }

    static int to(long arc) {
        return (int) arc;
    }

    static double openness(long arc) {
        return Float.intBitsToFloat(BITS_OF_1 - (int) (arc >>> 32));
    }
}
