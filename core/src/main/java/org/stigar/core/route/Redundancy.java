package org.stigar.core.route;

import java.util.Arrays;
import org.stigar.core.forest.Forest;
import org.stigar.core.forest.TrailCursor;

/**
 * On how many independent ways somebody reaches a competence: the most routes of one or two steps to its carriers of which
 * no two share a person besides the asker. In [0, number of carriers].
 *
 * <p>A carrier whom the asker knows makes a route alone, and using them so is never worse: a route that needs them in
 * another place can be cut short there. What is left is to pair the other carriers with neighbours who carry nothing, each
 * once: a largest matching in a bipartite graph, so the number is exact. O(t √t) time for t trails of the carriers. Calls
 * may run in parallel. Source: K. Menger, "Zur allgemeinen Kurventheorie", Fundamenta Mathematicae 10 (1927) 96-115,
 * doi:10.4064/fm-10-1-96-115; the matching by Hopcroft and Karp (1973).
 */
public final class Redundancy {

    private static final int ROBUST_FROM = 2;
    private static final int STRANGER = -1;
    private static final int CARRIER = -2;

    private final Forest forest;
    private final double leastOpenness;

    /**
     * Counts in a forest.
     *
     * @param leastOpenness above 0, at most 1: trails less open do not count
     */
    public Redundancy(Forest forest, double leastOpenness) {
        // In the positive form, so that NaN fails too.
        if (!(leastOpenness > 0 && leastOpenness <= 1)) {
            throw new IllegalArgumentException("openness must be above 0 and at most 1, was " + leastOpenness);
        }
        this.forest = forest;
        this.leastOpenness = leastOpenness;
    }

    /**
     * Returns the number of independent routes from somebody to carriers. What they carry themselves does not count.
     *
     * @param asker number of a person, 0 to n−1
     * @param carriers made with the forest's own index of people; their weights do not matter
     */
    public int count(int asker, Targets carriers) {
        carriers.requireSame(forest.people());
        int[] places = new int[forest.people().size()];
        Arrays.fill(places, STRANGER);
        int neighbours = number(asker, places);
        boolean[] known = new boolean[carriers.size()];
        int direct = 0;
        for (int i = 0; i < carriers.size(); i++) {
            known[i] = places[carriers.number(i)] != STRANGER || carriers.number(i) == asker;
            direct += known[i] && carriers.number(i) != asker ? 1 : 0;
        }
        for (int i = 0; i < carriers.size(); i++) {
            places[carriers.number(i)] = CARRIER;
        }
        int[][] edges = new int[carriers.size()][];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = known[i] ? new int[0] : introducers(carriers.number(i), places);
        }
        return direct + new Matching(edges, neighbours).size();
    }

    /** Returns the same in a band: the number would tell the asker of trails between others. */
    public Band band(int asker, Targets carriers) {
        return count(asker, carriers) >= ROBUST_FROM ? Band.ROBUST : Band.FRAGILE;
    }

    /** What the asker is told. */
    public enum Band {
        /** No way, or all ways go through one person. */
        FRAGILE,
        /** Nobody is on all ways. */
        ROBUST
    }

    /** Gives the asker's neighbours the places 0, 1, …; returns how many they are. */
    private int number(int asker, int[] places) {
        int count = 0;
        TrailCursor trails = new TrailCursor();
        trails.open(forest, asker);
        while (trails.next() && trails.openness() >= leastOpenness) {
            places[trails.to()] = count++;
        }
        return count;
    }

    private int[] introducers(int carrier, int[] places) {
        int[] found = new int[8];
        int count = 0;
        TrailCursor trails = new TrailCursor();
        trails.open(forest, carrier);
        while (trails.next() && trails.openness() >= leastOpenness) {
            int place = places[trails.to()];
            if (place >= 0) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = place;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
