package org.stigar.arena.coffee;

import java.util.random.RandomGenerator;

/**
 * Makes groups cheaper by swapping two people of different groups, again and again: annealing, for threes, and for pairs that
 * are too many to match exactly.
 *
 * <p>Only those whose group costs something are moved. Memory O(n); time O(n) a sweep, at most {@value #SWEEPS} of them, and none
 * once nothing costs anything.
 */
final class Swaps {

    private static final int SWEEPS = 400;
    private static final double HOT = 2.0 * Costs.WISH;
    private static final double COLD = 0.05 * Costs.WISH;

    private final int[][] groups;
    private final Costs costs;
    private final RandomGenerator random;
    private final long[] costOf;
    private final int[] seats; // group * 4 + place

    private Swaps(int[][] groups, Costs costs, RandomGenerator random) {
        this.groups = groups;
        this.costs = costs;
        this.random = random;
        costOf = new long[groups.length];
        int people = 0;
        for (int group = 0; group < groups.length; group++) {
            costOf[group] = costs.of(groups[group]);
            people += groups[group].length;
        }
        seats = new int[people];
        int next = 0;
        for (int group = 0; group < groups.length; group++) {
            for (int place = 0; place < groups[group].length; place++) {
                seats[next++] = group * 4 + place;
            }
        }
    }

    /** Swaps within these groups, in place. */
    static void improve(int[][] groups, Costs costs, RandomGenerator random) {
        if (groups.length > 1) {
            new Swaps(groups, costs, random).run();
        }
    }

    private void run() {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double heat = sweep < SWEEPS - SWEEPS / 10 ? HOT * Math.pow(COLD / HOT, sweep / (double) SWEEPS) : 0;
            boolean isDone = true;
            for (int seat : seats) {
                if (costOf[seat >> 2] > 0) {
                    isDone = false;
                    trySwap(seat, seats[random.nextInt(seats.length)], heat);
                }
            }
            if (isDone) {
                return;
            }
        }
    }

    private void trySwap(int one, int other, double heat) {
        int here = one >> 2;
        int there = other >> 2;
        if (here == there) {
            return;
        }
        swap(one, other);
        long costHere = costs.of(groups[here]);
        long costThere = costs.of(groups[there]);
        long more = costHere + costThere - costOf[here] - costOf[there];
        if (more <= 0 || (heat > 0 && random.nextDouble() < Math.exp(-more / heat))) {
            costOf[here] = costHere;
            costOf[there] = costThere;
        } else {
            swap(one, other);
        }
    }

    private void swap(int one, int other) {
        int[] here = groups[one >> 2];
        int[] there = groups[other >> 2];
        int moved = here[one & 3];
        here[one & 3] = there[other & 3];
        there[other & 3] = moved;
    }
}
