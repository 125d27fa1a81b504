package org.stigar.core.publish;

import java.util.function.IntPredicate;
import org.stigar.core.trail.Traces;

/**
 * The trails of every person, one after the other: what somebody holds of a figure is known only when all their trails are seen
 * together. O(m + n) time; 4 bytes for each end of a trail.
 */
final class TrailsByPerson {

    private final int[] ends;
    private final int[] trails;

    /**
     * Lays them out.
     *
     * @param isIn which trails count
     */
    TrailsByPerson(Traces traces, IntPredicate isIn) {
        ends = new int[traces.people().size() + 1];
        for (int trail = 0; trail < traces.size(); trail++) {
            if (isIn.test(trail)) {
                ends[traces.first(trail) + 1]++;
                ends[traces.second(trail) + 1]++;
            }
        }
        for (int person = 1; person < ends.length; person++) {
            ends[person] += ends[person - 1];
        }
        int[] free = ends.clone();
        trails = new int[ends[ends.length - 1]];
        for (int trail = 0; trail < traces.size(); trail++) {
            if (isIn.test(trail)) {
                trails[free[traces.first(trail)]++] = trail;
                trails[free[traces.second(trail)]++] = trail;
            }
        }
    }

    /** Returns the place of a person's first trail. */
    int from(int person) {
        return ends[person];
    }

    /** Returns the place after a person's last trail. */
    int until(int person) {
        return ends[person + 1];
    }

    /** Returns the trail at a place. */
    int trail(int place) {
        return trails[place];
    }
}
