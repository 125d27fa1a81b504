package org.stigar.core.competence.ranking;

import org.stigar.core.people.PersonId;

/**
 * One of the asker's own trails.
 *
 * @param other who is at its other end
 * @param openness how open it is, 0 to 1
 * @param days on how many days it was walked, as far back as is kept, 0 or more
 * @param introduces whether the other lets this asker ask for introductions; a choice of their own that says of no trail
 *     of theirs that it is there
 */
public record OwnTrail(PersonId other, double openness, int days, Introduces introduces) {

    public OwnTrail {
        // In the positive form, so that NaN fails too.
        if (!(openness >= 0 && openness <= 1)) {
            throw new IllegalArgumentException("openness must be 0 to 1, was " + openness);
        }
        if (days < 0) {
            throw new IllegalArgumentException("days must be 0 or more, were " + days);
        }
    }

    /** Whether somebody can be asked for an introduction. */
    public enum Introduces {
        YES,
        NO
    }
}
