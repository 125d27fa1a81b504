package org.stigar.core.measure.unit;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import org.stigar.core.trail.Traces;

/**
 * The trails that cross from group to group, sorted by seam. Immutable, safe for use by many threads.
 *
 * <p>Built in two passes over the trails, by counting: O(m + g²) time, 4 bytes for each trail that crosses.
 */
public final class Seams {

    private final Traces traces;
    private final Partition partition;
    private final int[] ends;
    private final int[] trails;

    private Seams(Traces traces, Partition partition, int[] ends, int[] trails) {
        this.traces = traces;
        this.partition = partition;
        this.ends = ends;
        this.trails = trails;
    }

    /**
     * Sorts the open trails between groups.
     *
     * @param open which trails count
     */
    public static Seams of(Traces traces, Partition partition, IntPredicate open) {
        int[] ends = new int[UnitMatrix.cells(partition.groups())];
        for (int trail = 0; trail < traces.size(); trail++) {
            int cell = cell(traces, partition, trail);
            if (cell >= 0 && open.test(trail)) {
                ends[cell]++;
            }
        }
        for (int cell = 1; cell < ends.length; cell++) {
            ends[cell] += ends[cell - 1];
        }
        int[] trails = new int[ends.length == 0 ? 0 : ends[ends.length - 1]];
        int[] free = ends.clone();
        for (int trail = traces.size() - 1; trail >= 0; trail--) {
            int cell = cell(traces, partition, trail);
            if (cell >= 0 && open.test(trail)) {
                trails[--free[cell]] = trail;
            }
        }
        return new Seams(traces, partition, ends, trails);
    }

    /**
     * Judges the seam between two groups; nobody is in both, since each person has one group. Costs O(t √n) for its t
     * trails.
     *
     * @param one a group
     * @param other another group
     */
    public Seam between(int one, int other) {
        if (one == other) {
            throw new IllegalArgumentException("a seam is between two groups");
        }
        int cell = UnitMatrix.cell(one, other);
        int from = cell == 0 ? 0 : ends[cell - 1];
        int[] left = new int[ends[cell] - from];
        int[] right = new int[left.length];
        for (int i = 0; i < left.length; i++) {
            int trail = trails[from + i];
            boolean straight = partition.groupOf(traces.first(trail)) == one;
            left[i] = straight ? traces.first(trail) : traces.second(trail);
            right[i] = straight ? traces.second(trail) : traces.first(trail);
        }
        return Seam.of(left, right, 0);
    }

    /**
     * Judges the seam between two sets of people, such as two stages of a journey. Who is in both stands on no side and
     * is counted apart. Costs O(m + t √n).
     *
     * @param left numbers of the people of one stage
     * @param right numbers of the people of the next
     * @param open which trails count
     */
    public static Seam between(Traces traces, BitSet left, BitSet right, IntPredicate open) {
        BitSet both = (BitSet) left.clone();
        both.and(right);
        int[] a = new int[16];
        int[] b = new int[16];
        int count = 0;
        for (int trail = 0; trail < traces.size(); trail++) {
            int one = traces.first(trail);
            int other = traces.second(trail);
            boolean free = !both.get(one) && !both.get(other);
            boolean straight = left.get(one) && right.get(other);
            if (free && (straight || (right.get(one) && left.get(other))) && open.test(trail)) {
                if (count == a.length) {
                    a = Arrays.copyOf(a, 2 * count);
                    b = Arrays.copyOf(b, 2 * count);
                }
                a[count] = straight ? one : other;
                b[count++] = straight ? other : one;
            }
        }
        return Seam.of(Arrays.copyOf(a, count), Arrays.copyOf(b, count), both.cardinality());
    }

    private static int cell(Traces traces, Partition partition, int trail) {
        int one = partition.groupOf(traces.first(trail));
        int other = partition.groupOf(traces.second(trail));
        return one == Partition.NONE || other == Partition.NONE || one == other ? -1 : UnitMatrix.cell(one, other);
    }
}
