package org.stigar.core.measure.unit;

import java.util.Arrays;

/**
 * What carries work over the border between two groups.
 *
 * <p>The strength of a seam is the largest number of direct open trails across it of which no two share a person: so
 * many people would have to be away for it to fail (König's theorem). Each person stands on one side; who works in both
 * is a bridge of its own kind and counted apart. Range 0 to the smaller side.
 *
 * <p>Sources: J. E. Hopcroft, R. M. Karp, SIAM Journal on Computing 2 (1973), doi:10.1137/0202019, for the matching; D.
 * Kőnig, "Gráfok és mátrixok", Matematikai és Fizikai Lapok 38 (1931), for what it means.
 *
 * @param trails direct open trails across, 0 or more
 * @param independent how many of them can be chosen without sharing a person
 * @param withoutBusiest the same when the person with most of these trails is away: the first by number of several
 * @param inBoth people who work in both groups, 0 or more
 */
public record Seam(int trails, int independent, int withoutBusiest, int inBoth) {

    /** Fewer independent trails than this and a seam is brittle. */
    public static final int HOLDS = 3;

    /** Returns whether it still has {@value #HOLDS} independent trails when the busiest person is away. */
    public boolean holdsWithoutBusiest() {
        return withoutBusiest >= HOLDS;
    }

    /**
     * Judges the trails across one seam. Costs O(t √n + t log t) for t trails between n people.
     *
     * @param left the end of each trail on one side, as numbers of people
     * @param right the other ends, none of whom is on the left; no trail twice
     * @param inBoth people who work in both groups, whose trails are left out
     */
    public static Seam of(int[] left, int[] right, int inBoth) {
        if (left.length != right.length) {
            throw new IllegalArgumentException("every trail needs two ends");
        }
        int[] lefts = Arrays.stream(left).sorted().distinct().toArray();
        int[] rights = Arrays.stream(right).sorted().distinct().toArray();
        int[] a = numbered(left, lefts);
        int[] b = numbered(right, rights);
        int[] leftCounts = counts(a, lefts.length);
        int[] rightCounts = counts(b, rights.length);
        int busyLeft = busiest(leftCounts);
        int busyRight = busiest(rightCounts);
        boolean leftIsBusier = left.length > 0
                && (leftCounts[busyLeft] > rightCounts[busyRight]
                        || (leftCounts[busyLeft] == rightCounts[busyRight] && lefts[busyLeft] < rights[busyRight]));
        int all = matching(a, b, leftCounts, rights.length, -1, -1);
        int without =
                matching(a, b, leftCounts, rights.length, leftIsBusier ? busyLeft : -1, leftIsBusier ? -1 : busyRight);
        return new Seam(left.length, all, without, inBoth);
    }

    private static int matching(int[] a, int[] b, int[] counts, int rights, int awayLeft, int awayRight) {
        int[] from = new int[counts.length + 1];
        for (int i = 0; i < a.length; i++) {
            from[a[i] + 1] += a[i] == awayLeft || b[i] == awayRight ? 0 : 1;
        }
        for (int i = 1; i < from.length; i++) {
            from[i] += from[i - 1];
        }
        int[] free = from.clone();
        int[] to = new int[from[counts.length]];
        for (int i = 0; i < a.length; i++) {
            if (a[i] != awayLeft && b[i] != awayRight) {
                to[free[a[i]]++] = b[i];
            }
        }
        return new Matching(from, to, rights).size();
    }

    private static int[] numbered(int[] people, int[] sorted) {
        return Arrays.stream(people)
                .map(person -> Arrays.binarySearch(sorted, person))
                .toArray();
    }

    private static int[] counts(int[] numbers, int people) {
        int[] counts = new int[people];
        for (int number : numbers) {
            counts[number]++;
        }
        return counts;
    }

    private static int busiest(int[] counts) {
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return best;
    }
}
