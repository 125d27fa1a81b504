package org.stigar.app.access;

import java.time.Duration;
import org.stigar.core.people.PersonId;

/** Invites people by mail. Safe for use by many threads. */
public interface Invitations {

    /** How long an invitation works. */
    Duration VALID = Duration.ofDays(7);

    /**
     * Writes a letter with a link that logs its reader in once, in the caller's transaction. The person has an account; a
     * locked one gets no letter.
     */
    void invite(PersonId person);
}
