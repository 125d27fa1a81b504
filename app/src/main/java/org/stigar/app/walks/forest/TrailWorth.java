package org.stigar.app.walks.forest;

import org.stigar.core.trail.Trace;
import org.stigar.core.trail.openness.Openness;
import org.stigar.core.trail.openness.Vantage;
import org.stigar.core.trail.state.Assessor;
import org.stigar.core.trail.state.Thresholds;
import org.stigar.core.trail.state.TrailFacts;

/** How open trails count in the forest, seen from one instant, by their own rhythm. Immutable. */
record TrailWorth(Vantage from, Assessor assessor) {

    static TrailWorth of(Vantage from, Openness openness) {
        return new TrailWorth(from, new Assessor(openness, Thresholds.SHIPPED));
    }

    /**
     * Returns a number above 0 and at most 1.
     *
     * @param trace of a trail with a day
     */
    double of(Trace trace) {
        boolean isAhead = trace.days().first() > from.now(); // clocks differ, and so do their days
        return isAhead ? Double.MIN_NORMAL : assessor.worth(TrailFacts.of(trace), from);
    }
}
