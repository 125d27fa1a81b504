package org.stigar.arena.search;

import java.util.Arrays;

/** How often each sits in a group smaller than the largest may be; again and again costs with the square. */
final class SmallGroups implements Extra {

    private final int turn;
    private final int[] largest; // of each round
    private final int[] times; // of each person
    private final int[] people; // of each number of times
    private final int heads;
    private long cost;

    SmallGroups(Seating seating) {
        turn = seating.turn;
        largest = seating.rounds().stream().mapToInt(Round::largest).toArray();
        heads = Arrays.stream(largest).max().orElse(0);
        times = new int[seating.people()];
        people = new int[largest.length + 1];
    }

    @Override
    public void seat(Table table) {
        Arrays.fill(times, 0);
        for (int w = 0; w < largest.length; w++) {
            for (int g = 0; g < table.size[w].length; g++) {
                for (int i = 0; i < table.size[w][g]; i++) {
                    times[table.members[w][g][i]] += isSmall(table, w, g) ? 1 : 0;
                }
            }
        }
        cost = 0;
        Arrays.fill(people, 0);
        for (int k : times) {
            cost += (long) turn * k * (k - 1);
            people[k]++;
        }
    }

    @Override
    public long cost() {
        return cost;
    }

    /** Of two who swap one sits in small groups less often. */
    @Override
    public long most() {
        int top = people.length - 1;
        while (top > 1 && people[top] == 0) {
            top--;
        }
        return 2L * turn * Math.max(0, top - 1);
    }

    /** All whom somebody joins may be among the few no longer, and who joins them too. */
    @Override
    public long mostByMove() {
        return most() * heads;
    }

    @Override
    public long swapCost(Table table, int w, int x, int y) {
        boolean isSmall = isSmall(table, w, table.group[w][x]);
        if (isSmall == isSmall(table, w, table.group[w][y])) {
            return 0;
        }
        return isSmall ? less(x) + more(y) : less(y) + more(x);
    }

    @Override
    public long moveCost(Table table, int w, int x, int to) {
        int from = table.group[w][x];
        long change = 0;
        if (!isSmall(table, w, from)) {
            for (int i = 0; i < table.size[w][from]; i++) {
                change += table.members[w][from][i] == x ? 0 : more(table.members[w][from][i]);
            }
        }
        boolean staysSmall = table.size[w][to] + 1 < largest[w];
        if (!staysSmall) {
            for (int i = 0; i < table.size[w][to]; i++) {
                change += less(table.members[w][to][i]);
            }
        }
        if (isSmall(table, w, from) == staysSmall) {
            return change;
        }
        return change + (staysSmall ? more(x) : less(x));
    }

    @Override
    public void swap(Table table, int w, int x, int y) {
        boolean isSmall = isSmall(table, w, table.group[w][x]);
        if (isSmall != isSmall(table, w, table.group[w][y])) {
            count(x, isSmall ? -1 : 1);
            count(y, isSmall ? 1 : -1);
        }
    }

    @Override
    public void move(Table table, int w, int x, int to) {
        int from = table.group[w][x];
        boolean wasSmall = isSmall(table, w, from);
        for (int i = 0; !wasSmall && i < table.size[w][from]; i++) {
            if (table.members[w][from][i] != x) {
                count(table.members[w][from][i], 1);
            }
        }
        boolean staysSmall = table.size[w][to] + 1 < largest[w];
        for (int i = 0; !staysSmall && i < table.size[w][to]; i++) {
            count(table.members[w][to][i], -1);
        }
        count(x, (staysSmall ? 1 : 0) - (wasSmall ? 1 : 0));
    }

    private boolean isSmall(Table table, int w, int g) {
        return table.size[w][g] < largest[w];
    }

    private long more(int x) {
        return 2L * turn * times[x];
    }

    private long less(int x) {
        return -2L * turn * (times[x] - 1);
    }

    private void count(int x, int step) {
        people[times[x]]--;
        cost += step > 0 ? more(x) : step < 0 ? less(x) : 0;
        times[x] += step;
        people[times[x]]++;
    }
}
