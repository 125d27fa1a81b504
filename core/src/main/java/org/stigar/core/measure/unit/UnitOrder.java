package org.stigar.core.measure.unit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An order of groups in which those that are close stand together, so that silos show as blocks in a matrix.
 *
 * <p>A chain is begun with the closest pair and grown at whichever of its two ends has the closest group that is left;
 * among equals the first by number. Greedy: the best of all chains is a travelling salesman's problem, and the eye needs
 * no more than neighbours that belong together. O(g²) time for the chain, since the best of each end is found anew for
 * every group. On seriation: I. Liiv, "Seriation and matrix reordering methods: an historical overview", Statistical
 * Analysis and Data Mining 3 (2010), doi:10.1002/sam.10071.
 */
public final class UnitOrder {

    private UnitOrder() {}

    /**
     * Returns all groups, each once.
     *
     * @param groups how many groups, 0 or more
     * @param closeness symmetric, any finite number; higher is closer
     */
    public static List<Integer> of(int groups, Closeness closeness) {
        if (groups < 2) {
            return groups == 0 ? List.of() : List.of(0);
        }
        Deque<Integer> chain = new ArrayDeque<>(closestPair(groups, closeness));
        Set<Integer> left = new HashSet<>();
        for (int group = 0; group < groups; group++) {
            left.add(group);
        }
        left.removeAll(chain);
        while (!left.isEmpty()) {
            int head = closest(chain.getFirst(), left, groups, closeness);
            int tail = closest(chain.getLast(), left, groups, closeness);
            boolean atTail = closeness.between(chain.getLast(), tail) >= closeness.between(chain.getFirst(), head);
            if (atTail) {
                chain.addLast(tail);
            } else {
                chain.addFirst(head);
            }
            left.remove(atTail ? tail : head);
        }
        return List.copyOf(chain);
    }

    private static List<Integer> closestPair(int groups, Closeness closeness) {
        int one = 0;
        int other = 1;
        for (int a = 0; a < groups; a++) {
            for (int b = a + 1; b < groups; b++) {
                if (closeness.between(a, b) > closeness.between(one, other)) {
                    one = a;
                    other = b;
                }
            }
        }
        return List.of(one, other);
    }

    private static int closest(int to, Set<Integer> left, int groups, Closeness closeness) {
        int best = -1;
        for (int group = 0; group < groups; group++) {
            if (left.contains(group) && (best == -1 || closeness.between(to, group) > closeness.between(to, best))) {
                best = group;
            }
        }
        return best;
    }

    /** How close two groups are. */
    @FunctionalInterface
    public interface Closeness {

        /** Returns a finite number, the same in both directions; higher is closer. */
        double between(int one, int other);
    }
}
