package org.stigar.arena.search;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Values all swaps of a {@link Table} in order, round by round, and makes those that chance at a temperature allows.
 *
 * <p>In order (u, then v from u + 1) and not drawn, so that rows are read from left to right; the loop holds six loads and
 * one comparison, which nearly always says no, since chance is drawn {@link Limits beforehand}. Not for several threads.
 */
final class Sweep {

    /** What a swap of pairs may cost at most, as {@link Seating#ROOM} leaves it, is four times a room. */
    private static final int MOST = (int) (4 * Seating.ROOM);

    /** More than that and {@link Limits#HIGHEST} by as much as is needed to tell them apart, and less than overflows. */
    private static final int NEVER = (int) (12 * Seating.ROOM);

    private final Table table;
    private final Limits limits;
    private final boolean[] flexible;
    private final int[] column;
    private final int[][] after; // of each round and person, how many of higher numbers are seated
    private int bound;
    private int limit; // where the limits of a row begin
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
        var rounds = table.seating.rounds();
        flexible = new boolean[rounds.size()];
        int groups = 0;
        for (int w = 0; w < flexible.length; w++) {
            flexible[w] = !rounds.get(w).least().equals(rounds.get(w).most());
            groups = Math.max(groups, rounds.get(w).groups());
        }
        limits = new Limits(Math.max(groups, table.seating.people()), seed);
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
        limits.at(temperature);
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
        advance(evaluations, Long.MAX_VALUE);
    }

    /** The same, but only until about so many were made that cost something. */
    void advance(long evaluations, long climbs) {
        long until = valued + evaluations;
        long before = climbed;
        while (valued < until && climbed - before < climbs && !isDone()) {
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

    int people() {
        return table.v.length;
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
        int[] may = limits.costs;
        limit = limits.draw();
        int y = u + 1;
        while ((y = first(group, column, table.sums[w][own], table.own[w], table.v[u], may, limit, y, n, bound)) < n) {
            long delta = table.swapCost(w, u, y);
            if (delta <= may[limit + y]) {
                climb(delta);
                table.swap(w, u, y, delta);
                // Of what u and the groups of this round cost each other, only that of these two has changed.
                column[own] = table.sums[w][own][u] + 2 * table.repeat * table.size[w][own];
                own = group[u];
                bound(w, u, own);
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
        Arrays.fill(column, sums.length, column.length, NEVER);
        bound(w, u, a);
        return a;
    }

    /** Makes ready for a person in a group. */
    private void bound(int w, int u, int own) {
        column[own] = NEVER;
        long most = table.extra.most() + table.own[w][u] - 2L * table.repeat * (table.size[w][own] - 2);
        bound = (int) Math.min(most, MOST);
    }

    /** Returns the first person in a range with whom a swap may be allowed, or {@code until}. Here all time is spent. */
    private static int first(
            int[] group,
            int[] column,
            int[] mine,
            int[] own,
            int[] with,
            int[] may,
            int limit,
            int from,
            int until,
            int bound) {
        for (int y = from; y < until; y++) {
            if (column[group[y]] + mine[y] - own[y] - 2 * with[y] - may[limit + y] <= bound) {
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
        long wins = table.extra.mostByMove();
        int limit = limits.draw();
        for (int to = 0; to < groups; to++) {
            if (to != table.group[w][u] && table.mayMove(w, u, to)) {
                valued++;
                int may = limits.costs[limit + to];
                if (table.moveCostOfPairs(w, u, to) > may + wins) {
                    continue;
                }
                long delta = table.moveCost(w, u, to);
                if (delta <= may) {
                    climb(delta);
                    table.move(w, u, to, delta);
                    wins = table.extra.mostByMove();
                }
            }
        }
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
     * What changes may cost at a temperature: −t · ln of a chance, drawn before it is known what they cost.
     *
     * <p>N. Metropolis and others, "Equation of State Calculations by Fast Computing Machines", Journal of Chemical Physics 21
     * (1953), 10.1063/1.1699114. All chances lie in one row, shuffled once, and each row of swaps reads them from a place that is
     * drawn: so the loop that values swaps compares with the very limit, and need not stop for all that might be allowed, which
     * when it is warm is every other swap. Not for several threads.
     */
    static final class Limits {

        /** The highest there can be: above it costs are not told apart. */
        static final int HIGHEST = (int) (2 * Seating.ROOM);

        private static final int BITS = 14;
        private static final int SIZE = 1 << BITS;
        private static final double[] HEIGHTS = heights();

        /** A temperature so near the last one, as a share, is the same. */
        private static final double NEAR = 1.0 / 512;

        /** Of the places that are drawn and behind. */
        final int[] costs;

        private double temperature = -1;

        /** Never 0. */
        private long state;

        /**
         * Creates limits for cold, that is for what wins something alone.
         *
         * @param behind how many limits are read from a place that is drawn, at most
         */
        Limits(int behind, long seed) {
            costs = new int[SIZE + behind];
            at(0);
            // A mix, so that neighbouring seeds have nothing to do with each other.
            long mixed = seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
            mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
            mixed ^= mixed >>> 31;
            state = mixed == 0 ? 1 : mixed;
        }

        private static double[] heights() {
            double[] heights = new double[SIZE];
            for (int i = 0; i < SIZE; i++) {
                heights[i] = -StrictMath.log((i + 0.5) / SIZE);
            }
            SplittableRandom random = new SplittableRandom(1);
            for (int i = SIZE - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                double height = heights[i];
                heights[i] = heights[j];
                heights[j] = height;
            }
            return heights;
        }

        /** Sets the temperature, 0 or more; at 0 only what wins something is allowed. */
        void at(double next) {
            if (Math.abs(next - temperature) <= NEAR * temperature) {
                return;
            }
            temperature = next;
            for (int i = 0; i < SIZE; i++) {
                costs[i] = next == 0 ? -1 : (int) Math.min(HIGHEST, next * HEIGHTS[i]);
            }
            for (int i = SIZE; i < costs.length; i++) {
                costs[i] = costs[i - SIZE];
            }
        }

        /** Draws a place from which limits may be read. George Marsaglia, "Xorshift RNGs", 10.18637/jss.v008.i14. */
        int draw() {
            long x = state;
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
            state = x;
            return (int) (x >>> (Long.SIZE - BITS));
        }
    }
}
