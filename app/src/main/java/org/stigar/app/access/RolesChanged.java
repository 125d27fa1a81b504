package org.stigar.app.access;

import org.stigar.core.people.PersonId;

/** Somebody was given other roles, or the first ones. Published in the transaction that does it. */
public record RolesChanged(PersonId person) {

    /** Shows nothing: an event ends up in logs. */
    @Override
    public String toString() {
        return "roles changed";
    }
}
