package org.stigar.core.backtest;

import java.util.ArrayList;
import java.util.List;
import org.stigar.core.trail.DaySet;
import org.stigar.core.trail.openness.OpennessFit;
import org.stigar.core.trail.openness.Vantage;

/**
 * The trails of a universe at one cut: what was known then, and whether they were walked in the horizon after it.
 *
 * @param from the cut, and how time is counted from what was known at it
 */
record CutSample(Vantage from, List<Known> trails) {

    CutSample {
        trails = List.copyOf(trails);
    }

    /** Returns the sample of {@link Universe#ACT90}, which holds every other universe. O(contacts). */
    static CutSample of(ContactLog log, Vantage from, int horizonDays) {
        List<Known> known = new ArrayList<>();
        double cut = from.now();
        for (int pair = 0; pair < log.pairs(); pair++) {
            int recent = log.distinctDays(pair, cut - 90, cut);
            if (Universe.ACT90.holds(recent)) {
                DaySet days = log.days(pair, cut);
                boolean walked = log.hasContact(pair, cut, cut + horizonDays);
                known.add(new Known(days, recent, log.count(pair, cut), walked));
            }
        }
        return new CutSample(from, known);
    }

    /** Returns the trails that belong to a universe. */
    CutSample in(Universe universe) {
        return new CutSample(
                from,
                trails.stream()
                        .filter(trail -> universe.holds(trail.recentDays()))
                        .toList());
    }

    /** Adds all trails to what a model learns from. */
    void teach(OpennessFit fit) {
        for (Known trail : trails) {
            if (trail.walked()) {
                fit.addWalked(trail.days(), from);
            } else {
                fit.addClosed(trail.days(), from);
            }
        }
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
     * @param recentDays on how many days it was walked in the 90 days to the cut
     * @param contacts how many there were, to the second
     * @param walked whether it was walked within the horizon after the cut
     */
    record Known(DaySet days, int recentDays, int contacts, boolean walked) {}
}
