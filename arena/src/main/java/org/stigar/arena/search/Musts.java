package org.stigar.arena.search;

import java.util.ArrayList;
import java.util.List;

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
