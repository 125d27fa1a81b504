package org.stigar.demo.life;

import java.time.Instant;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.AgreedRhythm;

/**
 * A trail that somebody drew.
 *
 * @param by who drew it
 * @param with the other end
 * @param rhythm how often the two want to walk it
 * @param at when it was drawn
 */
public record DrawnTrail(PersonId by, PersonId with, AgreedRhythm rhythm, Instant at, Answer answer) {

    /** What the other end says of it. */
    public enum Answer {
        /** Nothing yet. */
        OPEN,
        CONFIRMED,
        DENIED
    }
}
