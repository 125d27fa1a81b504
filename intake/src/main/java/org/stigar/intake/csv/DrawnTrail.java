package org.stigar.intake.csv;

import java.time.Instant;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.AgreedRhythm;

/**
 * A trail that somebody drew: that it is there, and how often the two want to walk it.
 *
 * @param by who drew it
 * @param with the other end, somebody else
 * @param at when it was drawn
 */
public record DrawnTrail(PersonId by, PersonId with, AgreedRhythm rhythm, Instant at, Answer answer) {

    public DrawnTrail {
        if (by.equals(with)) {
            throw new IllegalArgumentException("a trail needs two people");
        }
    }

    /** What the other end says of it. */
    public enum Answer {
        /** Nothing yet: the trail counts and is marked. */
        OPEN,
        /** Yes. */
        CONFIRMED,
        /** No: the trail does not count. */
        DENIED
    }
}
