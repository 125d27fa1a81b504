package org.stigar.arena.design;

import java.util.List;
import org.stigar.arena.search.Quota;
import org.stigar.arena.search.Round;
import org.stigar.arena.search.Seating;

/** What the groups of a design cost beside who meets: places, heads too few or too many, sizes out of bounds. Not for several threads. */
final class Heads {

    /** More than all else together. */
    private static final long OUT_OF_BOUNDS = 1L << 32;

    private final Seating seating;
    private final int[][] group; // [round][point]
    private final boolean[][][] counted; // [term][round][person]; the first term is who is there, the others are quotas
    private final int[][][] counts; // [term][round][group]

    Heads(Seating seating, List<List<List<Integer>>> rounds, int[] at) {
        this.seating = seating;
        int terms = 1 + seating.quotas().size();
        group = new int[rounds.size()][at.length];
        counted = new boolean[terms][rounds.size()][seating.people() + 1];
        counts = new int[terms][rounds.size()][];
        for (int round = 0; round < group.length; round++) {
            for (int number = 0; number < rounds.get(round).size(); number++) {
                for (int point : rounds.get(round).get(number)) {
                    group[round][point] = number;
                }
            }
            for (int person : seating.rounds().get(round).seated()) {
                counted[0][round][person] = true;
            }
            for (int term = 1; term < terms; term++) {
                Quota quota = seating.quotas().get(term - 1);
                if (quota.rounds().contains(round)) {
                    for (int person : quota.people()) {
                        counted[term][round][person] = counted[0][round][person];
                    }
                }
            }
            for (int term = 0; term < terms; term++) {
                counts[term][round] = new int[rounds.get(round).size()];
                for (int point = 0; point < at.length; point++) {
                    counts[term][round][group[round][point]] += counted[term][round][at[point]] ? 1 : 0;
                }
            }
        }
    }

    /** Returns what it costs that x and y of two points swap. */
    long delta(int p, int q, int x, int y) {
        long delta = 0;
        for (int round = 0; round < group.length; round++) {
            int a = group[round][p];
            int b = group[round][q];
            if (a != b) {
                delta += place(round, b, x) + place(round, a, y) - place(round, a, x) - place(round, b, y);
                for (int term = 0; term < counts.length; term++) {
                    if (counted[term][round][x] != counted[term][round][y]) {
                        int step =
                                counted[term][round][x] ? 1 : -1; // one more in b if it is x who counts, else one less
                        delta += step(term, round, b, step) + step(term, round, a, -step);
                    }
                }
            }
        }
        return delta;
    }

    void swap(int p, int q, int x, int y) {
        for (int round = 0; round < group.length; round++) {
            for (int term = 0; term < counts.length; term++) {
                int step = (counted[term][round][x] ? 1 : 0) - (counted[term][round][y] ? 1 : 0);
                counts[term][round][group[round][p]] -= step;
                counts[term][round][group[round][q]] += step;
            }
        }
    }

    private long place(int round, int number, int person) {
        return counted[0][round][person] ? seating.placeCost(round, number, person) : 0;
    }

    private long step(int term, int round, int number, int step) {
        int count = counts[term][round][number];
        return cost(term, round, number, count + step) - cost(term, round, number, count);
    }

    private long cost(int term, int round, int number, int count) {
        if (term == 0) {
            Round bounds = seating.rounds().get(round);
            return OUT_OF_BOUNDS
                    * Math.max(
                            0,
                            Math.max(
                                    bounds.least().get(number) - count,
                                    count - bounds.most().get(number)));
        }
        return seating.quotas().get(term - 1).cost(count);
    }
}
