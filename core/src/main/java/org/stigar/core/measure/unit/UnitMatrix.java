package org.stigar.core.measure.unit;

import java.util.function.IntUnaryOperator;
import org.stigar.core.trail.Traces;

/**
 * How much goes on inside each group and between each two: open trails or walk-days, each trail counted once.
 * Immutable, safe for use by many threads.
 *
 * <p>Symmetric. Costs O(m + g²) to build, 8 bytes for each of the g(g+1)/2 cells. What to expect if people mixed without
 * regard to groups tells {@link #mixing}.
 */
public final class UnitMatrix {

    private final long[] cells;
    private final Partition partition;

    private UnitMatrix(long[] cells, Partition partition) {
        this.cells = cells;
        this.partition = partition;
    }

    /**
     * Sums the weights of trails whose two ends are in a group.
     *
     * @param weight a trail's weight, 0 or more: 1 for open and 0 for other trails, or days walked
     */
    public static UnitMatrix of(Traces traces, Partition partition, IntUnaryOperator weight) {
        long[] cells = new long[cells(partition.groups())];
        for (int trail = 0; trail < traces.size(); trail++) {
            int one = partition.groupOf(traces.first(trail));
            int other = partition.groupOf(traces.second(trail));
            if (one != Partition.NONE && other != Partition.NONE) {
                cells[cell(one, other)] += weight.applyAsInt(trail);
            }
        }
        return new UnitMatrix(cells, partition);
    }

    /** Returns how many cells g groups have: g(g+1)/2. */
    public static int cells(int groups) {
        return Math.toIntExact((long) groups * (groups + 1) / 2);
    }

    /** Returns the number of the cell of two groups, in any order; cells of low groups come first. */
    public static int cell(int one, int other) {
        int high = Math.max(one, other);
        return high * (high + 1) / 2 + Math.min(one, other);
    }

    /** Returns the number of groups. */
    public int groups() {
        return partition.groups();
    }

    /** Returns the weight between two groups, or inside one. */
    public long between(int one, int other) {
        return cells[cell(one, other)];
    }

    /** Returns the weight that leaves a group. Costs O(g). */
    public long leaving(int group) {
        long sum = 0;
        for (int other = 0; other < groups(); other++) {
            sum += other == group ? 0 : between(group, other);
        }
        return sum;
    }

    /** Returns the weight of the ends in a group: what is inside counts twice. Costs O(g). */
    public long ends(int group) {
        return 2 * between(group, group) + leaving(group);
    }

    /** Returns what mixing at random would give with the same sizes and the same activity. Costs O(g²). */
    public Mixing mixing() {
        double[] ends = new double[groups()];
        int[] sizes = new int[groups()];
        for (int group = 0; group < groups(); group++) {
            ends[group] = ends(group);
            sizes[group] = partition.size(group);
        }
        return new Mixing(ends, sizes);
    }
}
