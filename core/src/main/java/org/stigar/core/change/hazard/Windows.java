package org.stigar.core.change.hazard;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The windows of the past from which hazards are learned: at each cut, the 90 days before it say how strong a trail
 * is, and the 90 days from it on say whether the trail closes.
 *
 * @param cuts epoch days in rising order; a cut is the instant at which that day begins
 * @param until the first epoch day of which nothing is known; every window has closed by then
 */
public record Windows(List<Integer> cuts, int until) {

    /** How many days before a cut tell the strength. */
    public static final int MEMORY_DAYS = 90;

    /** How many days from a cut on tell whether a trail closes. */
    public static final int HORIZON_DAYS = 90;

    public Windows {
        cuts = List.copyOf(cuts);
        int before = Integer.MIN_VALUE;
        for (int cut : cuts) {
            if (cut <= before) {
                throw new IllegalArgumentException("cuts must rise, but " + cut + " follows " + before);
            }
            before = cut;
        }
        if (!cuts.isEmpty() && before + HORIZON_DAYS > until) {
            throw new IllegalArgumentException(
                    "the window from day " + before + " has not closed by day " + until + ". Maybe leave out its cut.");
        }
    }

    /**
     * Returns all windows that close by {@code until}, from a first cut on at a steady step; none where none has closed.
     *
     * @param firstCut epoch day; give the strength its 90 days of memory by starting no earlier than 90 days into the data
     * @param stepDays at least 1
     */
    public static Windows rolling(int firstCut, int stepDays, int until) {
        if (stepDays < 1) {
            throw new IllegalArgumentException("stepDays must be at least 1, was " + stepDays);
        }
        return new Windows(
                IntStream.iterate(firstCut, cut -> cut + HORIZON_DAYS <= until, cut -> cut + stepDays)
                        .boxed()
                        .toList(),
                until);
    }

    /**
     * Returns how much of an independent observation one trail in one window is, above 0 to 1: windows that begin 30
     * days apart see each day three times, and count a third each.
     */
    public double weight() {
        int gap = HORIZON_DAYS;
        for (int i = 1; i < cuts.size(); i++) {
            gap = Math.min(gap, cuts.get(i) - cuts.get(i - 1));
        }
        return (double) gap / HORIZON_DAYS;
    }
}
