package org.stigar.arena.search;

import java.util.Arrays;

/**
 * Seats while they change, and what every change would cost.
 *
 * <p>One matrix {@code v[x][y] = pair + 2 · repeat · meetings} holds what x and y cost each other, and {@code sums[w][g][x]}
 * is the sum of v between x and group g of round w, plus what the place costs. A meeting more costs {@code v + repeat}, one
 * less {@code repeat − v}, so that x of group a and y of group b swap for
 *
 * <pre>sums[b][x] + sums[a][y] − sums[a][x] − sums[b][y] − 2 · v[x][y] + 2 · repeat · (|a| + |b| − 2)</pre>
 *
 * of which {@code own[x] = sums[a][x]} is kept apart, so that a sweep over y reads rows in order. A swap that is made
 * costs two updates of rows of n, which the compiler turns into vector instructions, and O(rounds) for each pair whose
 * meetings change. Rows are arrays of their own and not parts of a large one, since otherwise it does not. Not for
 * several threads.
 */
final class Table {

    final Seating seating;
    final int repeat;
    final int[][] v; // repeat 0: shared with the problem and never written
    final int[][][] sums;
    private final int[][][] rows; // sums, and behind them one of those who are nowhere, which nobody reads
    private final int[] noted; // people
    final int[][] own;
    final int[][] group; // the number of groups where somebody is nowhere
    final int[][] size;
    final Extra extra;
    final int[][][] members; // of each round and group, in no order, the first size[round][group] of them
    long cost;
    private final int[][] position;
    private final int[][] least; // of each round and group

    Table(Seating seating) {
        this.seating = seating;
        repeat = seating.repeat;
        int n = seating.people();
        int rounds = seating.rounds().size();
        v = repeat == 0 ? seating.pairs : new int[n][n];
        sums = new int[rounds][][];
        rows = new int[rounds][][];
        noted = new int[n];
        own = new int[rounds][n];
        group = new int[rounds][n];
        position = new int[rounds][n];
        size = new int[rounds][];
        members = new int[rounds][][];
        least = seating.rounds().stream()
                .map(round -> round.least().stream().mapToInt(heads -> heads).toArray())
                .toArray(int[][]::new);
        for (int w = 0; w < rounds; w++) {
            Round round = seating.rounds().get(w);
            sums[w] = new int[round.groups()][n];
            rows[w] = Arrays.copyOf(sums[w], round.groups() + 1);
            rows[w][round.groups()] = new int[n];
            size[w] = new int[round.groups()];
            members[w] = new int[round.groups()][];
            for (int g = 0; g < round.groups(); g++) {
                members[w][g] =
                        new int[Math.min(round.most().get(g), round.seated().size())];
            }
        }
        extra = Extra.of(seating);
    }

    /** Seats everybody anew. O(rounds · n²) time. */
    void seat(Seats seats) {
        int n = seating.people();
        for (int w = 0; w < group.length; w++) {
            Arrays.fill(size[w], 0);
            for (int x = 0; x < n; x++) {
                int g = seats.group(w, x);
                group[w][x] = g == Seats.NOWHERE ? size[w].length : g;
                if (g != Seats.NOWHERE) {
                    join(w, g, x);
                }
            }
        }
        countMeetings();
        for (int w = 0; w < group.length; w++) {
            for (int g = 0; g < size[w].length; g++) {
                int[] sum = sums[w][g];
                int[] place = seating.places[w][g];
                if (place == null) {
                    Arrays.fill(sum, 0);
                } else {
                    System.arraycopy(place, 0, sum, 0, n);
                }
                for (int i = 0; i < size[w][g]; i++) {
                    add(sum, v[members[w][g][i]]);
                }
                refreshOwn(w, g);
            }
        }
        extra.seat(this);
        cost = seating.cost(seats);
    }

    private void countMeetings() {
        if (repeat == 0) {
            return;
        }
        for (int x = 0; x < v.length; x++) {
            System.arraycopy(seating.pairs[x], 0, v[x], 0, v.length);
        }
        for (int w = 0; w < group.length; w++) {
            for (int g = 0; g < size[w].length; g++) {
                for (int i = 0; i < size[w][g]; i++) {
                    for (int j = 0; j < size[w][g]; j++) {
                        v[members[w][g][i]][members[w][g][j]] += i == j ? 0 : 2 * repeat;
                    }
                }
            }
        }
    }

    Seats seats() {
        int[][] copy = new int[group.length][];
        for (int w = 0; w < copy.length; w++) {
            copy[w] = group[w].clone();
            for (int x = 0; x < copy[w].length; x++) {
                copy[w][x] = copy[w][x] == size[w].length ? Seats.NOWHERE : copy[w][x];
            }
        }
        return Seats.copyOf(copy);
    }

    /** Returns what it costs that x and y, who sit in two groups of round w, swap. */
    long swapCost(int w, int x, int y) {
        return swapCostOfPairs(w, x, y) + extra.swapCost(this, w, x, y);
    }

    /** Returns that but for the {@link Extra}. */
    long swapCostOfPairs(int w, int x, int y) {
        int a = group[w][x];
        int b = group[w][y];
        return (long) sums[w][b][x]
                + sums[w][a][y]
                - own[w][x]
                - own[w][y]
                - 2L * v[x][y]
                + 2L * repeat * (size[w][a] + size[w][b] - 2);
    }

    /** Returns what it costs that x moves to another group of round w. */
    long moveCost(int w, int x, int to) {
        return moveCostOfPairs(w, x, to) + extra.moveCost(this, w, x, to);
    }

    /** Returns that but for the {@link Extra}. */
    long moveCostOfPairs(int w, int x, int to) {
        int from = group[w][x];
        return (long) sums[w][to][x] - own[w][x] + (long) repeat * (size[w][to] + size[w][from] - 1);
    }

    /** Returns whether the group of x in a round may do with one fewer. */
    boolean mayLeave(int w, int x) {
        return size[w][group[w][x]] > least[w][group[w][x]];
    }

    /** Returns whether x may move to another group of round w, as far as the bounds of both go. */
    boolean mayMove(int w, int x, int to) {
        return size[w][to] < members[w][to].length && mayLeave(w, x);
    }

    /** Swaps x and y at a cost that {@link #swapCost} told. */
    void swap(int w, int x, int y, long delta) {
        extra.swap(this, w, x, y);
        int a = group[w][x];
        int b = group[w][y];
        addDifference(sums[w][a], v[y], v[x]);
        addDifference(sums[w][b], v[x], v[y]);
        int i = position[w][x];
        int j = position[w][y];
        members[w][a][i] = y;
        members[w][b][j] = x;
        position[w][y] = i;
        position[w][x] = j;
        group[w][x] = b;
        group[w][y] = a;
        refreshOwn(w, a);
        refreshOwn(w, b);
        if (repeat != 0) {
            int count = collect(w, a, y, 0);
            int all = collect(w, b, x, count);
            exchange(x, y, count, all);
        }
        cost += delta;
    }

    /** Moves x at a cost that {@link #moveCost} told. */
    void move(int w, int x, int to, long delta) {
        extra.move(this, w, x, to);
        int from = group[w][x];
        subtract(sums[w][from], v[x]);
        add(sums[w][to], v[x]);
        int last = members[w][from][--size[w][from]];
        members[w][from][position[w][x]] = last;
        position[w][last] = position[w][x];
        int stayed = size[w][to];
        join(w, to, x);
        group[w][x] = to;
        refreshOwn(w, from);
        refreshOwn(w, to);
        if (repeat != 0) {
            for (int k = 0; k < size[w][from]; k++) {
                meet(members[w][from][k], x, -2 * repeat);
            }
            for (int k = 0; k < stayed; k++) {
                meet(members[w][to][k], x, 2 * repeat);
            }
        }
        cost += delta;
    }

    /** Notes who is in a group but one, behind those who are noted, and returns how many there are then. */
    private int collect(int w, int g, int but, int count) {
        int[] people = members[w][g];
        int all = count;
        for (int k = 0; k < size[w][g]; k++) {
            if (people[k] != but) {
                noted[all++] = people[k];
            }
        }
        return all;
    }

    /** The first of those noted meet y and no longer x, the others x and no longer y. Round by round, since memory is what takes time. */
    private void exchange(int x, int y, int first, int all) {
        int twice = 2 * repeat;
        int[] ofX = v[x];
        int[] ofY = v[y];
        for (int i = 0; i < all; i++) {
            int z = noted[i];
            int change = i < first ? twice : -twice;
            ofX[z] -= change;
            ofY[z] += change;
            v[z][x] -= change;
            v[z][y] += change;
        }
        for (int w = 0; w < group.length; w++) {
            int[] groups = group[w];
            int[][] sum = rows[w];
            int[] mine = own[w];
            int nowhere = sum.length - 1;
            int gx = groups[x];
            int gy = groups[y];
            int[] withX = sum[gx];
            int[] withY = sum[gy];
            for (int i = 0; i < all; i++) {
                int z = noted[i];
                int change = i < first ? twice : -twice;
                int gz = groups[z];
                int[] withZ = sum[gz];
                withX[z] -= change;
                withY[z] += change;
                withZ[x] -= change;
                withZ[y] += change;
                if (gz == gx && gz != nowhere) {
                    mine[z] -= change;
                    mine[x] -= change;
                }
                if (gz == gy && gz != nowhere) {
                    mine[z] += change;
                    mine[y] += change;
                }
            }
        }
    }

    private void join(int w, int g, int x) {
        position[w][x] = size[w][g];
        members[w][g][size[w][g]++] = x;
    }

    private void refreshOwn(int w, int g) {
        int[] sum = sums[w][g];
        int[] mine = own[w];
        int[] people = members[w][g];
        for (int i = 0; i < size[w][g]; i++) {
            mine[people[i]] = sum[people[i]];
        }
    }

    private void meet(int x, int y, int change) {
        v[x][y] += change;
        v[y][x] += change;
        for (int w = 0; w < group.length; w++) {
            int a = group[w][x];
            int b = group[w][y];
            int[][] sum = sums[w];
            if (b < sum.length) {
                sum[b][x] += change;
            }
            if (a < sum.length) {
                sum[a][y] += change;
            }
            if (a == b && a < sum.length) {
                own[w][x] += change;
                own[w][y] += change;
            }
        }
    }

    private static void add(int[] to, int[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += what[i];
        }
    }

    private static void subtract(int[] from, int[] what) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= what[i];
        }
    }

    private static void addDifference(int[] to, int[] plus, int[] minus) {
        for (int i = 0; i < to.length; i++) {
            to[i] += plus[i] - minus[i];
        }
    }
}
