package org.stigar.core.change.forecast;

import org.stigar.core.change.Interval;

/** What becomes possible: pairs of people who come to share a unit. */
public sealed interface Gains {

    /** Returns how many trails come inside: they get an everyday occasion. */
    int trails();

    /** Returns how many pairs of people without a trail come inside. */
    long pairs();

    /** Gains for which the organisation's own history gives no numbers, so that nothing but words may be said. */
    record InWords(int trails, long pairs) implements Gains {}

    /**
     * Gains in numbers, by the organisation's own history.
     *
     * @param kept what is expected of the trails that come inside; its extra closings are below 0
     * @param expectedNewTrails new trails to expect within 90 days beyond those without the change
     * @param newTrails where their number will lie, nine times in ten
     */
    record InNumbers(int trails, long pairs, FlipSum kept, double expectedNewTrails, Interval newTrails)
            implements Gains {}
}
