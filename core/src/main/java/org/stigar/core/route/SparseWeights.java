package org.stigar.core.route;

import java.util.Arrays;

/**
 * A weight for each of n people, 0 for most. Emptied in the time of what was put in, so that a search need not go over all
 * n people. A bit for each person says whether there is anything to look up: the bits of 200,000 people fit the innermost
 * cache, their weights do not. Not safe for use by several threads.
 */
final class SparseWeights {

    private double[] weights = new double[0];
    private long[] present = new long[0];
    private int[] touched = new int[16];
    private int count;
    private double most;

    /** Sets all weights to 0, for n people. */
    void clear(int n) {
        if (weights.length < n) {
            weights = new double[n];
            present = new long[(n + 63) >>> 6];
        } else {
            for (int i = 0; i < count; i++) {
                weights[touched[i]] = 0;
                present[touched[i] >>> 6] = 0;
            }
        }
        count = 0;
        most = 0;
    }

    double get(int person) {
        return (present[person >>> 6] >>> person & 1) == 0 ? 0 : weights[person];
    }

    /** Raises a weight, if it is less. */
    void raise(int person, double weight) {
        double before = weights[person];
        if (before == 0) {
            if (count == touched.length) {
                touched = Arrays.copyOf(touched, 2 * count);
            }
            touched[count++] = person;
            present[person >>> 6] |= 1L << person;
        }
        if (weight > before) {
            weights[person] = weight;
            most = Math.max(most, weight);
        }
    }

    /** Returns the largest weight, or 0 where all are. */
    double most() {
        return most;
    }
}
