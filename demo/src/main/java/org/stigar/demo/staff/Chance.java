package org.stigar.demo.staff;

/**
 * Chance from a seed, the same on every machine and every version of Java. Not safe for use by several threads.
 *
 * <p>SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014, DOI
 * 10.1145/2660193.2660195). Own code rather than {@link java.util.SplittableRandom}: how that one draws below a bound
 * may change from one Java to the next, and a file made from a seed must not.
 */
public final class Chance {

    private long state;

    public Chance(long seed) {
        state = mix(seed ^ 0x5374696761720000L);
    }

    /** Returns chance of another seed, which tells nothing of this one and takes nothing from it. */
    public Chance branch(long number) {
        return new Chance(mix(state + number));
    }

    /** Returns 64 random bits. */
    public long next() {
        state += 0x9E3779B97F4A7C15L;
        return mix(state);
    }

    /**
     * Returns a whole number from 0 until {@code bound}.
     *
     * @param bound 1 or more
     */
    public int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** Returns a number in [0, 1). */
    public double share() {
        return share(next());
    }

    /** Returns true with the given probability. */
    public boolean happens(double probability) {
        return share() < probability;
    }

    /** Returns the bits as a number in [0, 1). */
    public static double share(long bits) {
        return (bits >>> 11) * 0x1.0p-53;
    }

    /** Returns well mixed bits that depend on all bits given. */
    public static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
