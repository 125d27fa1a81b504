package org.stigar.app.access;

import org.stigar.core.people.PersonId;

/**
 * The one way to {@link Role#LEADER}, which needs two keys (privacy P10): it comes with somebody's first unit to answer for and goes
 * with the last. Called by what keeps those units, and by nothing else. Safe for use by many threads; works in the caller's
 * transaction.
 */
public interface LeaderRole {

    /** Gives it to somebody with an account. Nothing changes where they have it, or have no account. */
    void give(PersonId person);

    /** Takes it. Nothing changes where they do not have it. */
    void take(PersonId person);
}
