package org.stigar.app.access;

import java.util.Set;
import org.stigar.core.people.PersonId;

/**
 * Somebody was given other roles, or the first ones. Published in the transaction that does it.
 *
 * @param before empty for a new account
 */
public record RolesChanged(PersonId person, Set<Role> before, Set<Role> now) {

    public RolesChanged {
        before = Set.copyOf(before);
        now = Set.copyOf(now);
    }

    /** Shows nothing: an event ends up in logs. */
    @Override
    public String toString() {
        return "roles changed";
    }
}
