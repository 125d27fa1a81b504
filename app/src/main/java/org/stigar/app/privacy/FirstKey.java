package org.stigar.app.privacy;

import java.time.Instant;
import java.util.List;
import org.stigar.app.access.Role;
import org.stigar.app.privacy.KeyedChange.Subject;
import org.stigar.core.people.PersonId;

/** Turns the first key for a change, for the page of a feature that takes more to say than a button. Safe for use by many threads. */
public interface FirstKey {

    /**
     * Turns it, in the caller's transaction, and returns whether it was turned: the person has the role now, the change is on offer and
     * does not wait already.
     */
    boolean tryTurn(PersonId me, Role key, String change, Subject subject, Instant now);

    /** Returns for what a change waits for its second key, oldest first. */
    List<Subject> waiting(String change, Instant now);
}
