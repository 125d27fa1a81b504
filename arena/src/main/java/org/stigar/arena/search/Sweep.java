package org.stigar.arena.search;

import java.util.Arrays;

/**
 * Values all swaps of a {@link Table} in order, round by round, and makes those that chance at a temperature allows.
 *
 * <p>In order (u, then v from u + 1) and not drawn, so that rows are read from left to right; the loop holds five loads and
 * one comparison, which nearly always says no. Only then a chance is drawn. Not for several threads.
 */
final class Sweep {

    /** More than any sum of costs, as {@link Seating#ROOM} leaves it, by as much as is needed to tell them apart. */
    private static final int NEVER = 1 << 30;

    private final Table table;
    private final Dice dice;
    private final boolean[] flexible;
    private final int[] column;
    private final int[][] after; // of each round and person, how many of higher numbers are seated
    private double temperature;
    private int bound;
    private long most; // that the extra can win by a swap
    private boolean sizesHeld;
    private int round;
    private int person;
    private long enough = Long.MIN_VALUE;

    /** How many swaps were valued. */
    long valued;

    /** How many were made that cost something. */
    long climbed;

    /** How many were made that won something. */
    long won;

    private long bestCost = Long.MAX_VALUE;
    private Seats best;

    Sweep(Table table, long seed) {
        this.table = table;
        dice = new Dice(seed);
        var rounds = table.seating.rounds();
        flexible = new boolean[rounds.size()];
        int groups = 0;
        for (int w = 0; w < flexible.length; w++) {
            flexible[w] = !rounds.get(w).least().equals(rounds.get(w).most());
            groups = Math.max(groups, rounds.get(w).groups());
        }
        column = new int[groups + 1];
        after = after(table);
        enough = table.seating.enough();
        best = table.seats();
        note();
    }

    private static int[][] after(Table table) {
        int[][] after = new int[table.group.length][table.v.length];
        for (int w = 0; w < after.length; w++) {
            int seated = 0;
            for (int x = after[w].length - 1; x >= 0; x--) {
                after[w][x] = seated;
                seated += table.group[w][x] < table.size[w].length ? 1 : 0;
            }
        }
        return after;
    }

    long bestCost() {
        return bestCost;
    }

    Seats best() {
        note();
        return best;
    }

    boolean isDone() {
        return bestCost <= enough || table.cost <= enough;
    }

    /** Begins again from other seats; the best so far is kept. */
    void seat(Seats seats) {
        note();
        table.seat(seats);
        note();
    }

    /** Sets the temperature; at 0 only what wins something is done. */
    void at(double temperature) {
        this.temperature = temperature;
    }

    /** Leaves the sizes of groups as they are until {@link #releaseSizes}: heat would take them where no way leads back. */
    void holdSizes() {
        sizesHeld = true;
    }

    void releaseSizes() {
        sizesHeld = false;
    }

    /** Values swaps row by row, where it left off, until so many more were valued or the seats are good enough. */
    void advance(long evaluations) {
        long until = valued + evaluations;
        while (valued < until && !isDone()) {
            row();
            next();
        }
    }

    /** Makes what wins until nothing does, or until so many more were valued. */
    void descend(long evaluations) {
        at(0);
        long until = valued + evaluations;
        long rows = (long) table.group.length * table.v.length;
        for (long still = 0; still < rows && valued < until && !isDone(); still++) {
            long before = won;
            row();
            next();
            still = won == before ? still : -1;
        }
        note();
    }

    private void next() {
        if (++person >= table.v.length) {
            person = 0;
            round = (round + 1) % table.group.length;
        }
    }

    /** Values all swaps of one person in one round with those of higher numbers. */
    private void row() {
        int w = round;
        int u = person;
        int[] group = table.group[w];
        int groups = table.size[w].length;
        if (group[u] >= groups) {
            valued++; // a round of nobody must come to an end too
            return;
        }
        int n = group.length;
        int own = prepare(w, u);
        int y = u + 1;
        while ((y = first(group, column, table.sums[w][own], table.own[w], table.v[u], y, n, bound)) < n) {
            long delta = table.swapCostOfPairs(w, u, y);
            double limit = limit();
            if (delta - most <= limit) {
                delta += table.extra.swapCost(table, w, u, y);
                if (delta <= limit) {
                    climb(delta);
                    table.swap(w, u, y, delta);
                    own = prepare(w, u);
                }
            }
            y++;
        }
        // Half of the own group, on the average, has higher numbers, and was passed over.
        valued += Math.max(1, after[w][u] - (table.size[w][group[u]] - 1) / 2);
        if (flexible[w] && !sizesHeld) {
            moves(w, u);
        }
    }

    /** Makes ready to value the swaps of one person, and returns the group that they are in. */
    private int prepare(int w, int u) {
        int[][] sums = table.sums[w];
        int[] size = table.size[w];
        int a = table.group[w][u];
        int twice = 2 * table.repeat;
        for (int g = 0; g < sums.length; g++) {
            column[g] = sums[g][u] + twice * size[g];
        }
        column[a] = NEVER;
        most = table.extra.most();
        Arrays.fill(column, sums.length, column.length, NEVER);
        long highest = temperature == 0 ? -1 : (long) (temperature * Dice.HIGHEST);
        long bound = highest + most + table.own[w][u] - 2L * table.repeat * (size[a] - 2);
        this.bound = (int) Math.max(Math.min(bound, NEVER / 2), -NEVER);
        return a;
    }

    /** Returns the first person in a range with whom a swap may be allowed, or {@code until}. Here all time is spent. */
    private static int first(
            int[] group, int[] column, int[] mine, int[] own, int[] with, int from, int until, int bound) {
        for (int y = from; y < until; y++) {
            if (column[group[y]] + mine[y] - own[y] - 2 * with[y] <= bound) {
                return y;
            }
        }
        return until;
    }

    private void moves(int w, int u) {
        int groups = table.size[w].length;
        if (!table.mayLeave(w, u)) {
            return;
        }
        long highest = temperature == 0 ? -1 : (long) (temperature * Dice.HIGHEST);
        long wins = table.extra.mostByMove();
        for (int to = 0; to < groups; to++) {
            if (to != table.group[w][u] && table.mayMove(w, u, to)) {
                valued++;
                if (table.moveCostOfPairs(w, u, to) > highest + wins) {
                    continue;
                }
                long delta = table.moveCost(w, u, to);
                if (delta <= limit()) {
                    climb(delta);
                    table.move(w, u, to, delta);
                    wins = table.extra.mostByMove();
                }
            }
        }
    }

    /** Returns what a change may cost this time. */
    private double limit() {
        return temperature == 0 ? -1 : temperature * dice.height();
    }

    private void climb(long delta) {
        if (delta > 0) {
            climbed++;
            note();
        } else if (delta < 0) {
            won++;
        }
    }

    /** Keeps the seats if they are the best so far; done before a climb, since the way down passes many that are better. */
    private void note() {
        if (table.cost < bestCost) {
            bestCost = table.cost;
            best = table.seats();
        }
    }

    /**
     * Quick chance: George Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8(14) (2003), 10.18637/jss.v008.i14,
     * started through a mix so that neighbouring seeds have nothing to do with each other.
     */
    private static final class Dice {

        private static final int SIZE = 1 << 14;
        private static final double[] HEIGHTS = new double[SIZE];

        /** The highest that {@link #height} can be. */
        static final double HIGHEST;

        static {
            for (int i = 0; i < SIZE; i++) {
                HEIGHTS[i] = -StrictMath.log((i + 0.5) / SIZE);
            }
            HIGHEST = HEIGHTS[0];
        }

        private long state;

        Dice(long seed) {
            long mixed = seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
            mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
            mixed ^= mixed >>> 31;
            state = mixed == 0 ? 1 : mixed;
        }

        /** Returns −ln of a chance in (0, 1): what costs d is accepted at temperature t where d ≤ t · height. */
        double height() {
            long x = state;
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
            state = x;
            return HEIGHTS[(int) (x >>> 50)];
        }
    }
}
