package org.stigar.arena.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Costs that are not of pairs and places, and so have no sums in the {@link Table}. 0 or more in all. */
interface Extra {

    /** There are none. */
    Extra NONE = new Extra() {};

    /** Returns what a problem has of them. */
    static Extra of(Seating seating) {
        Extra extra = NONE;
        if (!seating.musts.isEmpty()) {
            extra = new Musts(seating);
        }
        if (!seating.quotas.isEmpty()) {
            extra = new Both(extra, new Quotas(seating));
        }
        if (seating.turn > 0) {
            extra = new Both(extra, new SmallGroups(seating));
        }
        if (!seating.starts.isEmpty()) {
            extra = new Both(extra, new HoursTogether(seating));
        }
        return extra;
    }

    /** Counts everything anew. */
    default void seat(Table table) {}

    /** Returns what they cost now, 0 or more. */
    default long cost() {
        return 0;
    }

    /** Returns what no swap can win more than: as little as is known without looking far. */
    default long most() {
        return cost();
    }

    /** Returns what no move of one person can win more than. */
    default long mostByMove() {
        return cost();
    }

    default long swapCost(Table table, int w, int x, int y) {
        return 0;
    }

    default long moveCost(Table table, int w, int x, int to) {
        return 0;
    }

    /** Is told of a swap before it is made. */
    default void swap(Table table, int w, int x, int y) {}

    /** Is told of a move before it is made. */
    default void move(Table table, int w, int x, int to) {}

    /** Two of them. */
    record Both(Extra one, Extra other) implements Extra {

        @Override
        public void seat(Table table) {
            one.seat(table);
            other.seat(table);
        }

        @Override
        public long cost() {
            return one.cost() + other.cost();
        }

        @Override
        public long most() {
            return one.most() + other.most();
        }

        @Override
        public long mostByMove() {
            return one.mostByMove() + other.mostByMove();
        }

        @Override
        public long swapCost(Table table, int w, int x, int y) {
            return one.swapCost(table, w, x, y) + other.swapCost(table, w, x, y);
        }

        @Override
        public long moveCost(Table table, int w, int x, int to) {
            return one.moveCost(table, w, x, to) + other.moveCost(table, w, x, to);
        }

        @Override
        public void swap(Table table, int w, int x, int y) {
            one.swap(table, w, x, y);
            other.swap(table, w, x, y);
        }

        @Override
        public void move(Table table, int w, int x, int to) {
            one.move(table, w, x, to);
            other.move(table, w, x, to);
        }
    }

    /** Pairs who must meet at least once. A change costs O(rounds · musts) of the people who move. */
    final class Musts implements Extra {

        private final List<Seating.Must> musts;
        private final int[][] of; // of each person, which musts
        private final int[] meetings;
        private long cost;

        Musts(Seating seating) {
            musts = seating.musts;
            meetings = new int[musts.size()];
            List<List<Integer>> lists = new ArrayList<>();
            for (int x = 0; x < seating.people(); x++) {
                lists.add(new ArrayList<>());
            }
            for (int i = 0; i < musts.size(); i++) {
                lists.get(musts.get(i).one()).add(i);
                lists.get(musts.get(i).other()).add(i);
            }
            of = lists.stream()
                    .map(list -> list.stream().mapToInt(i -> i).toArray())
                    .toArray(int[][]::new);
        }

        @Override
        public void seat(Table table) {
            cost = 0;
            for (int i = 0; i < meetings.length; i++) {
                meetings[i] = 0;
                for (int w = 0; w < table.group.length; w++) {
                    int[] group = table.group[w];
                    int a = group[musts.get(i).one()];
                    meetings[i] +=
                            a < table.size[w].length && a == group[musts.get(i).other()] ? 1 : 0;
                }
                cost += meetings[i] == 0 ? musts.get(i).cost() : 0;
            }
        }

        @Override
        public long cost() {
            return cost;
        }

        @Override
        public long swapCost(Table table, int w, int x, int y) {
            return leaves(table, w, x, table.group[w][y], y) + leaves(table, w, y, table.group[w][x], x);
        }

        @Override
        public long moveCost(Table table, int w, int x, int to) {
            return leaves(table, w, x, to, x);
        }

        /** What it costs that x goes to a group; the must with {@code but} stays as it is, since both go. */
        private long leaves(Table table, int w, int x, int to, int but) {
            int from = table.group[w][x];
            long change = 0;
            for (int i : of[x]) {
                Seating.Must must = musts.get(i);
                int z = must.one() == x ? must.other() : must.one();
                int where = table.group[w][z];
                if (z != but && where == from) {
                    change += meetings[i] == 1 ? must.cost() : 0;
                } else if (z != but && where == to) {
                    change -= meetings[i] == 0 ? must.cost() : 0;
                }
            }
            return change;
        }

        @Override
        public void swap(Table table, int w, int x, int y) {
            cost += swapCost(table, w, x, y);
            count(table, w, x, table.group[w][y], y);
            count(table, w, y, table.group[w][x], x);
        }

        @Override
        public void move(Table table, int w, int x, int to) {
            cost += moveCost(table, w, x, to);
            count(table, w, x, to, x);
        }

        private void count(Table table, int w, int x, int to, int but) {
            for (int i : of[x]) {
                Seating.Must must = musts.get(i);
                int z = must.one() == x ? must.other() : must.one();
                if (z != but) {
                    int where = table.group[w][z];
                    meetings[i] += where == to ? 1 : where == table.group[w][x] ? -1 : 0;
                }
            }
        }
    }

    /** Heads of sets of people in groups. Two people who are of the same sets swap for nothing: one comparison of words. */
    final class Quotas implements Extra {

        private final List<Quota> quotas;
        private final long[][][] of; // [round][person], which quotas as bits
        private final int[][][] counts; // [quota][round][group], null in rounds where it does not count
        private long cost;

        Quotas(Seating seating) {
            quotas = seating.quotas;
            int rounds = seating.rounds().size();
            of = new long[rounds][seating.people()][(quotas.size() + 63) / 64];
            counts = new int[quotas.size()][rounds][];
            for (int q = 0; q < quotas.size(); q++) {
                for (int w : quotas.get(q).rounds()) {
                    counts[q][w] = new int[seating.rounds().get(w).groups()];
                    for (int x : quotas.get(q).people()) {
                        of[w][x][q / 64] |= 1L << (q % 64);
                    }
                }
            }
        }

        @Override
        public void seat(Table table) {
            cost = 0;
            for (int q = 0; q < quotas.size(); q++) {
                Quota quota = quotas.get(q);
                for (int w : quota.rounds()) {
                    Arrays.fill(counts[q][w], 0);
                    for (int x : quota.people()) {
                        if (table.group[w][x] < counts[q][w].length) {
                            counts[q][w][table.group[w][x]]++;
                        }
                    }
                    cost += Arrays.stream(counts[q][w]).mapToLong(quota::cost).sum();
                }
            }
        }

        @Override
        public long cost() {
            return cost;
        }

        @Override
        public long swapCost(Table table, int w, int x, int y) {
            int a = table.group[w][x];
            int b = table.group[w][y];
            long[] ofX = of[w][x];
            long[] ofY = of[w][y];
            long change = 0;
            for (int word = 0; word < ofX.length; word++) {
                for (long bits = ofX[word] ^ ofY[word]; bits != 0; bits &= bits - 1) {
                    int q = word * 64 + Long.numberOfTrailingZeros(bits);
                    int step = (ofX[word] & bits & -bits) != 0 ? 1 : -1; // one more in b if x has it, else one less
                    change += step(q, w, b, step) + step(q, w, a, -step);
                }
            }
            return change;
        }

        @Override
        public long moveCost(Table table, int w, int x, int to) {
            long change = 0;
            for (int word = 0; word < of[w][x].length; word++) {
                for (long bits = of[w][x][word]; bits != 0; bits &= bits - 1) {
                    int q = word * 64 + Long.numberOfTrailingZeros(bits);
                    change += step(q, w, to, 1) + step(q, w, table.group[w][x], -1);
                }
            }
            return change;
        }

        private long step(int q, int w, int g, int step) {
            Quota quota = quotas.get(q);
            int count = counts[q][w][g];
            return quota.cost(count + step) - quota.cost(count);
        }

        @Override
        public void swap(Table table, int w, int x, int y) {
            cost += swapCost(table, w, x, y);
            count(w, x, table.group[w][x], table.group[w][y]);
            count(w, y, table.group[w][y], table.group[w][x]);
        }

        @Override
        public void move(Table table, int w, int x, int to) {
            cost += moveCost(table, w, x, to);
            count(w, x, table.group[w][x], to);
        }

        private void count(int w, int x, int from, int to) {
            for (int word = 0; word < of[w][x].length; word++) {
                for (long bits = of[w][x][word]; bits != 0; bits &= bits - 1) {
                    int q = word * 64 + Long.numberOfTrailingZeros(bits);
                    counts[q][w][from]--;
                    counts[q][w][to]++;
                }
            }
        }
    }
}
