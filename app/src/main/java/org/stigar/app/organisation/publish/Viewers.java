package org.stigar.app.organisation.publish;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Role;
import org.stigar.app.organisation.Guardians;
import org.stigar.app.organisation.Leaders;
import org.stigar.core.people.PersonId;

/** Whoever will see the figures: none of them is counted, and who still is sees a later quarter first (privacy P2). */
final class Viewers {

    private final Accounts accounts;
    private final Leaders leaders;
    private final Guardians guardians;

    Viewers(Accounts accounts, Leaders leaders, Guardians guardians) {
        this.accounts = accounts;
        this.leaders = leaders;
        this.guardians = guardians;
    }

    /** Returns everybody who may see figures on a day or later. */
    Set<PersonId> all(LocalDate today) {
        Set<PersonId> viewers = new HashSet<>(leaders.all(today));
        viewers.addAll(accounts.list(Role.LEADER));
        viewers.addAll(accounts.list(Role.GUARDIAN));
        return viewers;
    }

    /**
     * Notes who of them may see a quarter that is published now: all but those whom it counts.
     *
     * @param counted everybody who is counted anywhere in it
     */
    void note(Set<PersonId> counted, LocalDate quarter, LocalDate today) {
        leaders.noteUncounted(without(counted, leaders.all(today)), quarter);
        guardians.noteUncounted(without(counted, accounts.list(Role.GUARDIAN)), quarter);
    }

    private static Set<PersonId> without(Set<PersonId> counted, Set<PersonId> viewers) {
        Set<PersonId> uncounted = new HashSet<>(viewers);
        uncounted.removeAll(counted);
        return uncounted;
    }
}
