package org.stigar.arena.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.stigar.arena.search.Seating;

/**
 * Who sits on which point of a design. Whoever sits where, nobody meets anybody twice; so one anneals the points alone, on
 * what everything else costs. A design may have more points than there are people: empty ones, and whoever is absent, make
 * groups smaller, and sizes out of bounds cost more than anything else.
 *
 * <p>A swap of two points is counted from nothing for the two people concerned: O(rounds · size).
 */
public final class Labels {

    private static final double WARM = 1.0;
    private static final double COLD = 0.005;
    private static final long OUTLIER = 16;
    private static final double SHARE_OF_DESCENT = 0.1;

    private final int nobody; // the number of people
    private final int[][] costs; // of two people for each meeting, nobody the last of them
    private final int[][] near; // of each point, the points that it meets
    private final Heads heads;
    private final int[] at; // the person on each point, or nobody

    private Labels(Seating seating, List<List<List<Integer>>> rounds) {
        nobody = seating.people();
        costs = Arrays.copyOf(seating.firstMeetings(), nobody + 1);
        for (int person = 0; person < nobody; person++) {
            costs[person] = Arrays.copyOf(costs[person], nobody + 1);
        }
        costs[nobody] = new int[nobody + 1];
        near = near(rounds);
        at = new int[near.length];
        for (int point = 0; point < at.length; point++) {
            at[point] = Math.min(point, nobody);
        }
        heads = new Heads(seating, rounds, at);
    }

    /**
     * Returns the rounds with people in place of points, cheap by all that a problem costs; who is not there in a round is left out.
     *
     * @param rounds      of a design, each with all its points {@code 0, 1, …}, people or more, and no more rounds than the problem has
     * @param evaluations how many swaps are valued, 1 or more
     * @param stop        asked now and then whether to stop
     */
    public static List<List<List<Integer>>> anneal(
            Seating seating, List<List<List<Integer>>> rounds, long evaluations, long seed, BooleanSupplier stop) {
        Labels labels = new Labels(seating, rounds);
        labels.anneal(evaluations, new SplittableRandom(seed), stop);
        List<List<List<Integer>>> seated = new ArrayList<>();
        for (int round = 0; round < rounds.size(); round++) {
            seated.add(
                    labels.seated(rounds.get(round), seating.rounds().get(round).seated()));
        }
        return seated;
    }

    /** Returns rounds of a design, in the sizes of a problem of which all rounds are alike, or an empty list. */
    public static List<List<List<Integer>>> design(int groups, int size, int rounds, long seed, BooleanSupplier stop) {
        List<List<List<Integer>>> lines = Lines.rounds(groups, size);
        return lines.size() >= rounds ? lines.subList(0, rounds) : Starters.find(groups, size, rounds, seed, stop);
    }

    private static int[][] near(List<List<List<Integer>>> rounds) {
        List<List<Integer>> near = new ArrayList<>();
        rounds.get(0).forEach(group -> group.forEach(point -> near.add(new ArrayList<>())));
        for (List<List<Integer>> round : rounds) {
            for (List<Integer> group : round) {
                for (int point : group) {
                    for (int other : group) {
                        if (point != other) {
                            near.get(point).add(other);
                        }
                    }
                }
            }
        }
        return near.stream()
                .map(points -> points.stream().mapToInt(i -> i).toArray())
                .toArray(int[][]::new);
    }

    private void anneal(long evaluations, SplittableRandom random, BooleanSupplier stop) {
        int n = at.length;
        if (n < 2) {
            return;
        }
        double spread = spread(random);
        long cost = 0;
        long best = 0;
        int[] bestAt = at.clone();
        long descent = (long) (evaluations * (1 - SHARE_OF_DESCENT));
        double factor = StrictMath.pow(COLD / WARM, 1000.0 / Math.max(1, descent));
        double temperature = WARM * spread;
        for (long i = 0; i < evaluations && !(i % 1000 == 0 && stop.getAsBoolean()); i++) {
            if (i % 1000 == 0) {
                temperature *= factor;
            }
            int p = random.nextInt(n);
            int q = random.nextInt(n);
            long delta = delta(p, q);
            if (delta <= 0 || (i < descent && random.nextDouble() < StrictMath.exp(-delta / temperature))) {
                if (delta > 0 && cost < best) {
                    best = cost;
                    System.arraycopy(at, 0, bestAt, 0, n);
                }
                swap(p, q);
                cost += delta;
            }
        }
        if (cost > best) {
            System.arraycopy(bestAt, 0, at, 0, n);
        }
    }

    /** The mean of what some swaps cost, either way, none counting for much more than the median: what must never be is far above. */
    private double spread(SplittableRandom random) {
        List<Long> some = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            long delta = Math.abs(delta(random.nextInt(at.length), random.nextInt(at.length)));
            if (delta != 0) {
                some.add(delta);
            }
        }
        Collections.sort(some);
        long most = some.isEmpty() ? 1 : OUTLIER * some.get(some.size() / 2);
        return some.stream().mapToLong(delta -> Math.min(delta, most)).average().orElse(1);
    }

    private long delta(int p, int q) {
        int x = at[p];
        int y = at[q];
        if (x == y) {
            return 0;
        }
        long delta = heads.delta(p, q, x, y);
        for (int other : near[p]) {
            if (other != q) {
                delta += (long) costs[y][at[other]] - costs[x][at[other]];
            }
        }
        for (int other : near[q]) {
            if (other != p) {
                delta += (long) costs[x][at[other]] - costs[y][at[other]];
            }
        }
        return delta;
    }

    private void swap(int p, int q) {
        int x = at[p];
        int y = at[q];
        heads.swap(p, q, x, y);
        at[p] = y;
        at[q] = x;
    }

    private List<List<Integer>> seated(List<List<Integer>> round, List<Integer> there) {
        boolean[] present = new boolean[nobody + 1];
        there.forEach(person -> present[person] = true);
        List<List<Integer>> seated = new ArrayList<>();
        for (List<Integer> group : round) {
            seated.add(group.stream()
                    .map(point -> at[point])
                    .filter(person -> present[person])
                    .sorted()
                    .toList());
        }
        return seated;
    }
}
