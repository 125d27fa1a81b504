package org.stigar.core.walk;

/**
 * A 64-bit hash that is the same in every run, built up part by part.
 *
 * <p>The finaliser is that of SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, "Fast Splittable Pseudorandom Number
 * Generators", OOPSLA 2014, DOI 10.1145/2660193.2660195).
 */
record Fingerprint(long value) {

    static Fingerprint of(String part) {
        return new Fingerprint(0x9E3779B97F4A7C15L).and(part);
    }

    Fingerprint and(String part) {
        long hash = value;
        for (int i = 0; i < part.length(); i++) {
            hash = (hash ^ part.charAt(i)) * 0x100000001B3L;
        }
        return new Fingerprint(mix(hash ^ part.length()));
    }

    Fingerprint and(long part) {
        return new Fingerprint(mix(value ^ mix(part + 0x9E3779B97F4A7C15L)));
    }

    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
