package org.stigar.app.trails;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.DaySet;
import org.stigar.core.trail.state.AgreedRhythm;
import org.stigar.core.trail.state.Assessment;

/**
 * A trail as one of its two ends sees it. Nobody else ever gets one (privacy P1).
 *
 * @param other the other end
 * @param assessment its state, and why
 * @param days on which days it was walked
 * @param rhythm how often the two want to hear from one another, if they said so
 * @param rest which of the two let it rest
 * @param introduce whether I let this trail be used to introduce
 * @param carriesToMe what the other makes possible for me, in my words; empty where I wrote nothing
 * @param carriesFromMe what I make possible for the other, in the other's words
 * @param unconfirmed walks that one of us logged and the other has not confirmed, latest first
 */
public record OwnTrail(
        PersonId other,
        Assessment assessment,
        DaySet days,
        Optional<AgreedRhythm> rhythm,
        Rest rest,
        Introduce introduce,
        String carriesToMe,
        String carriesFromMe,
        List<LoggedWalk> unconfirmed) {

    public OwnTrail {
        unconfirmed = List.copyOf(unconfirmed);
    }

    /** Which end let a trail rest. */
    public enum Rest {
        NOBODY,
        ME,
        OTHER,
        BOTH;

        /** Returns whether the trail rests. */
        public boolean isResting() {
            return this != NOBODY;
        }
    }

    /** Whether the reader lets a trail be used to introduce; each end decides for itself, and no is the default. */
    public enum Introduce {
        NO,
        YES
    }

    /**
     * A walk that one end logged: it counts, and the other may still say no.
     *
     * @param id of this walk
     * @param by who logged it
     */
    public record LoggedWalk(long id, PersonId by, Instant at) {}
}
