package org.stigar.core.forest;

import java.util.Arrays;

/**
 * Lays trails out by person in two passes: count, then place. O(m log d) time for m trails and at most d a person; needs
 * no memory beyond the forest but two whole numbers a person.
 */
final class ForestBuilder {

    private static final long MOST_ARCS = Integer.MAX_VALUE - 8;

    private final int[] starts;
    private final long[] arcs;

    ForestBuilder(int people, TrailScan scan) {
        starts = new int[people + 1];
        scan.forEachPair((one, other) -> {
            requirePair(one, other, people);
            starts[one + 1]++;
            starts[other + 1]++;
        });
        long sum = 0;
        for (int person = 0; person < people; person++) {
            sum += starts[person + 1];
            if (sum > MOST_ARCS) {
                throw new IllegalStateException("a forest holds at most a billion trails");
            }
            starts[person + 1] = (int) sum;
        }
        arcs = new long[(int) sum];
        place(people, scan);
        sort(people);
    }

    /** Returns where each person's arcs begin, and at last where all end. */
    int[] starts() {
        return starts;
    }

    long[] arcs() {
        return arcs;
    }

    private void place(int people, TrailScan scan) {
        int[] free = Arrays.copyOf(starts, people);
        scan.forEach((one, other, openness) -> {
            requirePair(one, other, people);
            if (free[one] == starts[one + 1] || free[other] == starts[other + 1]) {
                throw changedScan();
            }
            arcs[free[one]++] = Arc.of(other, openness);
            arcs[free[other]++] = Arc.of(one, openness);
        });
        for (int person = 0; person < people; person++) {
            if (free[person] != starts[person + 1]) {
                throw changedScan();
            }
        }
    }

    private void sort(int people) {
        int[] seenBy = new int[people];
        for (int person = 0; person < people; person++) {
            for (int i = starts[person]; i < starts[person + 1]; i++) {
                int to = Arc.to(arcs[i]);
                if (seenBy[to] == person + 1) {
                    throw new IllegalArgumentException("a pair of people has one trail, was told of two");
                }
                seenBy[to] = person + 1;
            }
            Arrays.sort(arcs, starts[person], starts[person + 1]);
        }
    }

    static void requirePair(int one, int other, int people) {
        if (!(one >= 0 && one < people && other >= 0 && other < people && one != other)) {
            throw new IllegalArgumentException("a trail needs two people of 0 to " + (people - 1));
        }
    }

    private static IllegalStateException changedScan() {
        return new IllegalStateException("the scan told other trails the second time than the first");
    }
}
