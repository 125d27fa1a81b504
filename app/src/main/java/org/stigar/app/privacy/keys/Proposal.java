package org.stigar.app.privacy.keys;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.stigar.app.access.Role;
import org.stigar.app.privacy.KeyedChange.Subject;
import org.stigar.core.people.PersonId;

/**
 * A change for which the first key is turned.
 *
 * @param change the name of a {@link org.stigar.app.privacy.KeyedChange}
 * @param key the one that is turned
 * @param by who turned it
 */
public record Proposal(UUID id, String change, Subject subject, Role key, PersonId by, Instant at) {

    /** How long it waits for the second key. */
    public static final Duration WAITS = Duration.ofDays(14);

    public Proposal {
        if (key != Role.ADMIN && key != Role.GUARDIAN) {
            throw new IllegalArgumentException("a key is an administrator's or a guardian's, not of a " + key);
        }
    }

    /** Returns when it is too late for the second key. */
    public Instant until() {
        return at.plus(WAITS);
    }

    /** Returns whether it is too late. */
    public boolean isLate(Instant now) {
        return !now.isBefore(until());
    }

    /** Shows nothing: who it is must not end up in a log. */
    @Override
    public String toString() {
        return "proposal";
    }
}
