package org.stigar.arena.design;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.stigar.arena.search.Seating;

/**
 * Who sits on which point of a design. Whoever sits where, nobody meets anybody twice; so one anneals the points alone, on
 * what everything else costs.
 *
 * <p>A swap of two points is counted from nothing for the two people concerned: O(rounds · size). Not for problems with
 * musts or quotas, which it leaves to the search that starts from what it gives.
 */
public final class Labels {

    private static final double WARM = 1.0;
    private static final double COLD = 0.02;

    private final int[][] costs; // of two people for each meeting
    private final int[][] near; // of each point, the points that it meets
    private final int[] at; // the person on each point

    private Labels(int[][] costs, int[][] near) {
        this.costs = costs;
        this.near = near;
        at = new int[near.length];
        for (int point = 0; point < at.length; point++) {
            at[point] = point;
        }
    }

    /**
     * Returns the rounds with people in place of points, cheap by the costs of pairs and history.
     *
     * @param rounds      a design of points {@code 0 … people − 1}, in each of which everybody is seated
     * @param evaluations how many swaps are valued, 1 or more
     * @param stop        asked now and then whether to stop
     */
    public static List<List<List<Integer>>> anneal(
            Seating seating, List<List<List<Integer>>> rounds, long evaluations, long seed, BooleanSupplier stop) {
        Labels labels = new Labels(seating.firstMeetings(), near(seating.people(), rounds));
        labels.anneal(evaluations, new SplittableRandom(seed), stop);
        return rounds.stream().map(labels::seated).toList();
    }

    /** Returns rounds of a design, in the sizes of a problem of which all rounds are alike, or an empty list. */
    public static List<List<List<Integer>>> design(int groups, int size, int rounds, long seed, BooleanSupplier stop) {
        List<List<List<Integer>>> lines = Lines.rounds(groups, size);
        return lines.size() >= rounds ? lines.subList(0, rounds) : Starters.find(groups, size, rounds, seed, stop);
    }

    private static int[][] near(int people, List<List<List<Integer>>> rounds) {
        List<List<Integer>> near = new ArrayList<>();
        for (int point = 0; point < people; point++) {
            near.add(new ArrayList<>());
        }
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
        double factor = StrictMath.pow(COLD / WARM, 1000.0 / evaluations);
        double temperature = WARM * spread;
        for (long i = 0; i < evaluations && !(i % 1000 == 0 && stop.getAsBoolean()); i++) {
            if (i % 1000 == 0) {
                temperature *= factor;
            }
            int p = random.nextInt(n);
            int q = random.nextInt(n);
            long delta = delta(p, q);
            if (delta <= 0 || random.nextDouble() < StrictMath.exp(-delta / temperature)) {
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

    private double spread(SplittableRandom random) {
        double sum = 0;
        int tries = 1000;
        for (int i = 0; i < tries; i++) {
            sum += Math.abs(delta(random.nextInt(at.length), random.nextInt(at.length)));
        }
        return Math.max(1, sum / tries);
    }

    private long delta(int p, int q) {
        int x = at[p];
        int y = at[q];
        long delta = 0;
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
        at[p] = at[q];
        at[q] = x;
    }

    private List<List<Integer>> seated(List<List<Integer>> round) {
        List<List<Integer>> seated = new ArrayList<>();
        for (List<Integer> group : round) {
            List<Integer> people = new ArrayList<>();
            group.forEach(point -> people.add(at[point]));
            Collections.sort(people);
            seated.add(people);
        }
        return seated;
    }
}
