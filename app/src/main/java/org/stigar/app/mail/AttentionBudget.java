package org.stigar.app.mail;

import java.time.Duration;
import java.time.Instant;
import org.stigar.core.people.PersonId;

/**
 * How often all features together may ask something of a person: three times within seven days, and of those twice at most by
 * a nudge (privacy P9).
 *
 * <p>Who wants to write to somebody first takes from the budget, and does without the letter where nothing is left. Answers to
 * the person's own acts take nothing. Safe for use by many threads and nodes. Each implementation passes
 * {@code AttentionBudgetContract}.
 */
public interface AttentionBudget {

    /** The time for which the budget is. */
    Duration WEEK = Duration.ofDays(7);

    /** How many requests there are in a week, nudges included. */
    int REQUESTS = 3;

    /** How many of the requests may be nudges. */
    int NUDGES = 2;

    /** Takes one from the person's budget, in the caller's transaction, and returns whether there was one left. */
    boolean tryTake(PersonId person, Kind kind, Instant now);

    /** What asks for attention. */
    enum Kind {
        /** Another person wants something: a trail to confirm, a walk to confirm. */
        REQUEST,
        /** Stigar itself reminds. */
        NUDGE
    }
}
