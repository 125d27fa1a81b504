package org.stigar.core.measure.unit;

import java.util.Arrays;

/**
 * How many trails between two sides can be chosen so that nobody has two of them.
 *
 * <p>Hopcroft and Karp: each round finds the length of the shortest ways to gain one, breadth first, and then takes as
 * many of these as do not touch, depth first along the layers. There are O(√n) rounds of O(m), where one way at a time
 * would need n of them. O(m √n) time, O(n + m) space. Source: J. E. Hopcroft, R. M. Karp, "An n^(5/2) algorithm for
 * maximum matchings in bipartite graphs", SIAM Journal on Computing 2 (1973), doi:10.1137/0202019.
 */
final class Matching {

    private static final int FREE = -1;
    private static final int FAR = Integer.MAX_VALUE;

    private final int[] from;
    private final int[] to;
    private final int[] mateOfLeft;
    private final int[] mateOfRight;
    private final int[] layer;
    private final int[] next;
    private final int[] queue;
    private final int[] way;

    /**
     * Takes the trails as flat rows.
     *
     * @param from where the row of each left person begins in {@code to}, and at last its end
     * @param to right ends
     * @param rights how many people are on the right
     */
    Matching(int[] from, int[] to, int rights) {
        int lefts = from.length - 1;
        this.from = from;
        this.to = to;
        mateOfLeft = new int[lefts];
        mateOfRight = new int[rights];
        layer = new int[lefts];
        next = new int[lefts];
        queue = new int[lefts];
        way = new int[lefts];
        Arrays.fill(mateOfLeft, FREE);
        Arrays.fill(mateOfRight, FREE);
    }

    int size() {
        int size = 0;
        while (layers()) {
            System.arraycopy(from, 0, next, 0, next.length);
            for (int left = 0; left < mateOfLeft.length; left++) {
                size += mateOfLeft[left] == FREE && gains(left) ? 1 : 0;
            }
        }
        return size;
    }

    /** Numbers left people by their distance from the free ones; returns whether some free right one is in reach. */
    private boolean layers() {
        int tail = 0;
        for (int left = 0; left < layer.length; left++) {
            layer[left] = mateOfLeft[left] == FREE ? 0 : FAR;
            if (layer[left] == 0) {
                queue[tail++] = left;
            }
        }
        boolean found = false;
        for (int head = 0; head < tail; head++) {
            int left = queue[head];
            for (int i = from[left]; i < from[left + 1]; i++) {
                int mate = mateOfRight[to[i]];
                if (mate == FREE) {
                    found = true;
                } else if (!found && layer[mate] == FAR) {
                    layer[mate] = layer[left] + 1;
                    queue[tail++] = mate;
                }
            }
        }
        return found;
    }

    /** Walks down the layers to a free right person and turns the way over. A loop: ways may be longer than a stack. */
    private boolean gains(int start) {
        int depth = 0;
        way[0] = start;
        while (depth >= 0) {
            int left = way[depth];
            if (next[left] == from[left + 1]) {
                layer[left] = FAR;
                depth--;
                if (depth >= 0) {
                    next[way[depth]]++;
                }
                continue;
            }
            int mate = mateOfRight[to[next[left]]];
            if (mate == FREE) {
                turn(depth);
                return true;
            }
            if (layer[mate] == layer[left] + 1) {
                way[++depth] = mate;
            } else {
                next[left]++;
            }
        }
        return false;
    }

    private void turn(int depth) {
        for (int i = depth; i >= 0; i--) {
            int left = way[i];
            int right = to[next[left]++];
            mateOfRight[right] = left;
            mateOfLeft[left] = right;
        }
    }
}
