package org.stigar.arena.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
        for (int q : quotasOf(w, x)) {
            change += step(q, w, to, 1) + step(q, w, table.group[w][x], -1);
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
        for (int q : quotasOf(w, x)) {
            counts[q][w][from]--;
            counts[q][w][to]++;
        }
    }

    private List<Integer> quotasOf(int w, int x) {
        List<Integer> list = new ArrayList<>();
        for (int word = 0; word < of[w][x].length; word++) {
            for (long bits = of[w][x][word]; bits != 0; bits &= bits - 1) {
                list.add(word * 64 + Long.numberOfTrailingZeros(bits));
            }
        }
        return list;
    }
}
