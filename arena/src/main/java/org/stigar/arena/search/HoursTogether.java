package org.stigar.arena.search;

import java.util.Arrays;

/**
 * Groups that should have an hour that suits all in them, where it does not follow from every two having one. A change costs
 * O(hours) for each group.
 */
final class HoursTogether implements Extra {

    private final int[] costs; // of each round, 0 where hours do not matter
    private final long[][] hours; // [round][person], empty where they do not
    private final int[][][] suited; // [round][group][hour], how many
    private final int[][] misfits; // [round][group]
    private long cost;

    HoursTogether(Seating seating) {
        int rounds = seating.rounds().size();
        costs = new int[rounds];
        hours = new long[rounds][0];
        suited = new int[rounds][][];
        misfits = new int[rounds][];
        for (Seating.Starts starts : seating.starts) {
            int w = starts.round();
            if (costs[w] != 0) {
                throw new IllegalArgumentException("a round has its hours once");
            }
            costs[w] = starts.cost();
            hours[w] = starts.hours();
            suited[w] = new int[seating.rounds().get(w).groups()][Long.SIZE];
            misfits[w] = new int[suited[w].length];
        }
    }

    @Override
    public void seat(Table table) {
        cost = 0;
        for (int w = 0; w < costs.length; w++) {
            for (int g = 0; costs[w] != 0 && g < suited[w].length; g++) {
                Arrays.fill(suited[w][g], 0);
                for (int i = 0; i < table.size[w][g]; i++) {
                    count(suited[w][g], hours[w][table.members[w][g][i]], 1);
                }
                misfits[w][g] =
                        table.size[w][g] - Arrays.stream(suited[w][g]).max().orElse(0);
                cost += (long) costs[w] * misfits[w][g];
            }
        }
    }

    @Override
    public long cost() {
        return cost;
    }

    @Override
    public long swapCost(Table table, int w, int x, int y) {
        if (costs[w] == 0 || hours[w][x] == hours[w][y]) {
            return 0;
        }
        int a = table.group[w][x];
        int b = table.group[w][y];
        return costs[w]
                * (change(table, w, a, hours[w][x], hours[w][y], 0) + change(table, w, b, hours[w][y], hours[w][x], 0));
    }

    @Override
    public long moveCost(Table table, int w, int x, int to) {
        if (costs[w] == 0) {
            return 0;
        }
        return costs[w]
                * (change(table, w, table.group[w][x], hours[w][x], 0, -1) + change(table, w, to, 0, hours[w][x], 1));
    }

    /** Returns how many more a group's best hour does not suit once some hours go and others come, with so many more heads. */
    private long change(Table table, int w, int g, long goes, long comes, int heads) {
        int most = 0;
        for (int hour = 0; hour < Long.SIZE; hour++) {
            most = Math.max(most, suited[w][g][hour] - (int) (goes >>> hour & 1) + (int) (comes >>> hour & 1));
        }
        return (long) table.size[w][g] + heads - most - misfits[w][g];
    }

    @Override
    public void swap(Table table, int w, int x, int y) {
        if (costs[w] != 0 && hours[w][x] != hours[w][y]) {
            replace(table, w, table.group[w][x], hours[w][x], hours[w][y], 0);
            replace(table, w, table.group[w][y], hours[w][y], hours[w][x], 0);
        }
    }

    @Override
    public void move(Table table, int w, int x, int to) {
        if (costs[w] != 0) {
            replace(table, w, table.group[w][x], hours[w][x], 0, -1);
            replace(table, w, to, 0, hours[w][x], 1);
        }
    }

    private void replace(Table table, int w, int g, long goes, long comes, int heads) {
        long change = change(table, w, g, goes, comes, heads);
        cost += costs[w] * change;
        misfits[w][g] += (int) change;
        count(suited[w][g], goes, -1);
        count(suited[w][g], comes, 1);
    }

    private static void count(int[] suited, long hours, int step) {
        for (long bits = hours; bits != 0; bits &= bits - 1) {
            suited[Long.numberOfTrailingZeros(bits)] += step;
        }
    }
}
