package org.stigar.arena.search;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Sizes of groups to begin with, where bounds leave a choice.
 *
 * <p>A search that moves one person at a time does not get from one set of sizes to another: where company is cheap, every
 * step on the way costs more than it will win in the end. So the sizes are chosen first, as those of which the
 * mean cost of a pair, times the number of pairs, is least (all large or small where company is cheap, all alike where it
 * costs), by dynamic programming over groups and heads: O(groups · people · range) time.
 */
final class Sizes {

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private Sizes() {}

    /**
     * Returns a size for each group.
     *
     * @param pair  what a pair costs on the average
     * @param noise how far what a size costs is moved at random, as a share, 0 or more: another seed, other sizes
     */
    static int[] choose(Round round, double pair, double noise, RandomGenerator random) {
        int groups = round.groups();
        int spare =
                round.seated().size() - round.least().stream().mapToInt(i -> i).sum();
        double[][] costs = new double[groups + 1][spare + 1]; // of the first groups with so many heads over their least
        int[][] over = new int[groups][spare + 1];
        Arrays.fill(costs[0], INFINITE);
        costs[0][0] = 0;
        for (int g = 0; g < groups; g++) {
            int least = round.least().get(g);
            int most = Math.min(round.most().get(g), least + spare);
            double[] cost = new double[most - least + 1];
            for (int i = 0; i < cost.length; i++) {
                double pairs = (least + i) * (least + i - 1) / 2.0;
                cost[i] = pair * pairs * (1 + noise * (2 * random.nextDouble() - 1));
            }
            for (int heads = 0; heads <= spare; heads++) {
                costs[g + 1][heads] = INFINITE;
                for (int i = 0; i < cost.length && i <= heads; i++) {
                    double sum = costs[g][heads - i] + cost[i];
                    if (sum < costs[g + 1][heads]) {
                        costs[g + 1][heads] = sum;
                        over[g][heads] = i;
                    }
                }
            }
        }
        int[] sizes = new int[groups];
        for (int g = groups - 1, heads = spare; g >= 0; g--) {
            sizes[g] = round.least().get(g) + over[g][heads];
            heads -= over[g][heads];
        }
        return sizes;
    }
}
