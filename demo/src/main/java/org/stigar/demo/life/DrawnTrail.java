package org.stigar.demo.life;

import java.time.Instant;
import org.stigar.core.people.PersonId;

/**
 * A trail that somebody drew.
 *
 * @param by who drew it
 * @param with the other end
 * @param rhythm how often the two want to walk it
 * @param at when it was drawn
 */
public record DrawnTrail(PersonId by, PersonId with, Rhythm rhythm, Instant at, Answer answer) {

    /** How often two people want to walk their trail. */
    public enum Rhythm {
        WEEKLY,
        MONTHLY,
        QUARTERLY,
        WHEN_NEEDED
    }

    /** What the other end says of it. */
    public enum Answer {
        /** Nothing yet. */
        OPEN,
        CONFIRMED,
        DENIED
    }
}
