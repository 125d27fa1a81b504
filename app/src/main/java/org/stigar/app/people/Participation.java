package org.stigar.app.people;

import java.time.LocalDate;
import java.util.Optional;
import org.stigar.core.people.PersonId;

/**
 * Whether a person takes part. Safe for use by many threads.
 *
 * <p>Refusing is invisible: who paused, opted out or is busy all read "not available" to others (privacy P4).
 */
public interface Participation {

    /** Returns whether the person may be suggested, asked, nudged or mailed on a day. */
    boolean isAvailable(PersonId person, LocalDate on);

    /** Returns the day from which a paused person takes part again. */
    Optional<LocalDate> findPausedUntil(PersonId person);

    /** Returns whether the person opted out for good. */
    boolean isOptedOut(PersonId person);

    /** Pauses until a day, exclusive. Fails for somebody who is not there. */
    void pause(PersonId person, LocalDate until);

    /** Takes part from now on: ends a pause, takes an opt-out back. Does nothing for somebody who is not there. */
    void takePart(PersonId person);

    /** Opts out for good. Fails for somebody who is not there. */
    void optOut(PersonId person);
}
