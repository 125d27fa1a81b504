package org.stigar.core.backtest;

import java.util.ArrayList;
import java.util.List;
import org.stigar.core.trail.DaySet;
import org.stigar.core.trail.openness.TimeScale;

/**
 * The trails of one universe at one cut: what was known then, and whether they were walked in the horizon after it.
 *
 * @param cut the instant, in days since 1 January 1970
 * @param scale how time is counted, from what was known at the cut
 */
record CutSample(double cut, TimeScale scale, List<Known> trails) {

    CutSample {
        trails = List.copyOf(trails);
    }

    /** Returns the sample of a universe. O(pairs · their contacts). */
    static CutSample of(ContactLog log, Universe universe, double cut, int horizonDays, TimeScale scale) {
        List<Known> known = new ArrayList<>();
        for (int pair = 0; pair < log.pairs(); pair++) {
            if (universe.holds(log.distinctDays(pair, cut - 90, cut))) {
                DaySet days = log.days(pair, cut);
                known.add(new Known(days, log.count(pair, cut), log.hasContact(pair, cut, cut + horizonDays)));
            }
        }
        return new CutSample(cut, scale, known);
    }

    int size() {
        return trails.size();
    }

    boolean[] walked() {
        boolean[] walked = new boolean[trails.size()];
        for (int i = 0; i < walked.length; i++) {
            walked[i] = trails.get(i).walked();
        }
        return walked;
    }

    /**
     * What is known of a trail at the cut, and what came of it.
     *
     * @param contacts how many there were, to the second
     * @param walked whether it was walked within the horizon after the cut
     */
    record Known(DaySet days, int contacts, boolean walked) {}
}
