package org.stigar.app.changes.plans;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.stigar.app.changes.Change;
import org.stigar.core.change.TrailPlan;
import org.stigar.core.people.PersonId;

/** What each who planned for a change wants of most of their trails. Raw: it goes into the gate, and is shown to nobody. Safe for use by many threads. */
public final class ChosenPlans {

    private final KnownChanges known;
    private final OwnChanges own;
    private final PlanRows rows;

    ChosenPlans(KnownChanges known, OwnChanges own, PlanRows rows) {
        this.known = known;
        this.own = own;
        this.rows = rows;
    }

    /**
     * Returns from whom a change takes the everyday occasion with so many others at least: who may have trails at risk, by the directory and the steps
     * alone. With fewer, two who put together what they know could tell that somebody has none.
     */
    public Set<PersonId> touched(Change change, int others, Instant now) {
        return known.draft(change, now).parted(others);
    }

    /** Returns what these people want, of those who planned for a trail that they have and that loses its occasion. */
    public Map<PersonId, TrailPlan> of(Change change, Set<PersonId> people, Instant now) {
        Set<PersonId> planned = new HashSet<>(rows.owners(change.id()));
        planned.retainAll(people);
        Map<PersonId, TrailPlan> chosen = new HashMap<>();
        for (PersonId person : planned) {
            TrailPlan.mostOf(own.atRisk(change, person, now).stream()
                            .flatMap(one -> one.plan().stream())
                            .map(Plan::choice)
                            .toList())
                    .ifPresent(most -> chosen.put(person, most));
        }
        return chosen;
    }
}
