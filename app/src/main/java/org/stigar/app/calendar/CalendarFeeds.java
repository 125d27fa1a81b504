package org.stigar.app.calendar;

import java.time.Instant;
import java.util.Optional;
import org.stigar.core.people.PersonId;

/**
 * The secrets under which calendar programs read people's calendars: one a person, of 256 random bits, of which no more than a hash is
 * kept. Safe for use by many threads. Each implementation passes {@code CalendarFeedsContract}.
 */
public interface CalendarFeeds {

    /** Makes a secret and returns it, this once; an earlier one opens nothing any more. */
    String renew(PersonId person, Instant now);

    /** Makes somebody's secret open nothing any more. */
    void revoke(PersonId person);

    /** Returns since when somebody has the secret that they have. */
    Optional<Instant> findSince(PersonId person);

    /** Returns whose calendar a secret opens, as long as they are in the directory. */
    Optional<PersonId> find(String secret);
}
