package org.stigar.arena.search;

import java.util.Arrays;

/**
 * Values all swaps of a {@link Table} in order, round by round, and makes those that chance at a temperature allows.
 *
 * <p>In order (u, then v from u + 1) and not drawn, so that rows are read from left to right; the loop holds five loads and
 * one comparison, which nearly always says no. Only then a chance is drawn. Not for several threads.
 */
final class Sweep {

    private final Table table;
    private final Dice dice;
    private final boolean[] flexible;
    private final int[] column;
    private final int[][] after; // of each round and person, how many of higher numbers are seated
    private double temperature;
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

    Sweep(Table table, Dice dice) {
        this.table = table;
        this.dice = dice;
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
        int v = u + 1;
        while (v < n) {
            v = scan(w, u, v);
            if (v < n) {
                offer(w, u, v);
                v++;
            }
        }
        // Half of the own group, on the average, has higher numbers, and was passed over.
        valued += Math.max(1, after[w][u] - (table.size[w][group[u]] - 1) / 2);
        if (flexible[w]) {
            moves(w, u);
        }
    }

    /** Returns the first person from {@code v} on with whom a swap may be allowed, or n. */
    private int scan(int w, int u, int v) {
        int[] group = table.group[w];
        int[][] sums = table.sums[w];
        int[] own = table.own[w];
        int a = group[u];
        fillColumn(w, u);
        int[] column = this.column;
        int[] mine = sums[a];
        int[] with = table.v[u];
        int bound = bound(w, u);
        int n = Math.min(Math.min(group.length, own.length), Math.min(mine.length, with.length));
        for (int y = v; y < n; y++) {
            int b = group[y];
            if (column[b] + mine[y] - own[y] - 2 * with[y] <= bound && b != a && b < sums.length) {
                return y;
            }
        }
        return n;
    }

    private void fillColumn(int w, int u) {
        int[][] sums = table.sums[w];
        int[] size = table.size[w];
        int twice = 2 * table.repeat;
        for (int g = 0; g < sums.length; g++) {
            column[g] = sums[g][u] + twice * size[g];
        }
        Arrays.fill(column, sums.length, column.length, 1 << 30);
    }

    /** What the sum in {@link #scan} may be at most, without the parts that are the same for all. */
    private int bound(int w, int u) {
        long highest = temperature == 0 ? -1 : (long) (temperature * Dice.HIGHEST);
        long bound = highest
                + table.extra.cost()
                + table.own[w][u]
                - 2L * table.repeat * (table.size[w][table.group[w][u]] - 2);
        return (int) Math.max(Math.min(bound, Integer.MAX_VALUE), Integer.MIN_VALUE);
    }

    private void offer(int w, int u, int v) {
        long delta = table.swapCost(w, u, v);
        if (isAllowed(delta)) {
            climb(delta);
            table.swap(w, u, v, delta);
        }
    }

    private void moves(int w, int u) {
        int groups = table.size[w].length;
        for (int to = 0; to < groups; to++) {
            if (to != table.group[w][u] && table.mayMove(w, u, to)) {
                valued++;
                long delta = table.moveCost(w, u, to);
                if (isAllowed(delta)) {
                    climb(delta);
                    table.move(w, u, to, delta);
                }
            }
        }
    }

    private boolean isAllowed(long delta) {
        return temperature == 0 ? delta < 0 : delta <= temperature * dice.height();
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
}
