package org.stigar.core.forest;

import org.stigar.core.people.PersonId;

/**
 * That a trail is now so open, whatever it was before: opened anew, walked again, or closed.
 *
 * @param one one end
 * @param other the other end, somebody else; the two may change places
 * @param openness 0 to 1; 0 is a closed trail
 */
public record TrailChange(PersonId one, PersonId other, double openness) {

    public TrailChange {
        if (one.equals(other)) {
            throw new IllegalArgumentException("a trail needs two people");
        }
        // In the positive form, so that NaN fails too.
        if (!(openness >= 0 && openness <= 1)) {
            throw new IllegalArgumentException("openness must be 0 to 1, was " + openness);
        }
        openness += 0.0; // -0.0 becomes 0.0, which records tell apart
    }

    /** Returns the change that closes a trail. */
    public static TrailChange closed(PersonId one, PersonId other) {
        return new TrailChange(one, other, 0);
    }
}
