package org.stigar.core.route;

import java.util.Arrays;

/**
 * A largest matching between the lefts and rights of a bipartite graph: the most edges of which no two share an end.
 *
 * <p>Phases of one breadth-first and one depth-first search, each lengthening a largest set of shortest augmenting routes
 * that share nothing. O(m √n) time, O(n) space beyond the graph. Source: J. E. Hopcroft, R. M. Karp, "An n^(5/2) Algorithm
 * for Maximum Matchings in Bipartite Graphs", SIAM Journal on Computing 2 (1973) 225-231, doi:10.1137/0202019.
 */
final class Matching {

    private static final int FREE = -1;

    private final int[][] edges;
    private final int[] leftOf;
    private final int[] rightOf;
    private final int[] layer;
    private final int[] next;
    private final int[] queue;

    /**
     * Prepares a matching.
     *
     * @param edges of each left, the rights it may be matched with, 0 to rights−1
     */
    Matching(int[][] edges, int rights) {
        this.edges = edges;
        leftOf = new int[rights];
        rightOf = new int[edges.length];
        layer = new int[edges.length];
        next = new int[edges.length];
        queue = new int[edges.length];
        Arrays.fill(leftOf, FREE);
        Arrays.fill(rightOf, FREE);
    }

    /** Returns how many edges a largest matching has. */
    int size() {
        int matched = 0;
        while (layered()) {
            Arrays.fill(next, 0);
            for (int left = 0; left < edges.length; left++) {
                if (rightOf[left] == FREE && augmented(left)) {
                    matched++;
                }
            }
        }
        return matched;
    }

    /** Layers the lefts by their distance from a free one; returns whether a free right can be reached. */
    private boolean layered() {
        int tail = 0;
        for (int left = 0; left < edges.length; left++) {
            layer[left] = rightOf[left] == FREE ? 0 : -1;
            if (layer[left] == 0) {
                queue[tail++] = left;
            }
        }
        boolean found = false;
        for (int head = 0; head < tail; head++) {
            int left = queue[head];
            for (int right : edges[left]) {
                int onward = leftOf[right];
                if (onward == FREE) {
                    found = true;
                } else if (layer[onward] < 0) {
                    layer[onward] = layer[left] + 1;
                    queue[tail++] = onward;
                }
            }
        }
        return found;
    }

    /** Matches one more left by way of the layers, if it can. Goes at most as deep as there are layers. */
    private boolean augmented(int left) {
        while (next[left] < edges[left].length) {
            int right = edges[left][next[left]++];
            int onward = leftOf[right];
            if (onward == FREE || (layer[onward] == layer[left] + 1 && augmented(onward))) {
                leftOf[right] = left;
                rightOf[left] = right;
                return true;
            }
        }
        return false;
    }
}
