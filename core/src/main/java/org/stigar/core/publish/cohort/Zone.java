package org.stigar.core.publish.cohort;

/**
 * One time zone, or several that are shown as one because few people are in them.
 *
 * @param from minutes east of Greenwich of the westernmost, −1,080 to 1,080
 * @param until the same of the easternmost, {@code from} or more
 */
public record Zone(int from, int until) {

    private static final int FARTHEST = 18 * 60;

    public Zone {
        if (!(from >= -FARTHEST && from <= until && until <= FARTHEST)) {
            throw new IllegalArgumentException("a zone must go eastwards, was " + from + " to " + until);
        }
    }

    boolean holds(int minutes) {
        return from <= minutes && minutes <= until;
    }

    Zone with(Zone other) {
        return new Zone(Math.min(from, other.from), Math.max(until, other.until));
    }
}
