package org.stigar.app.reach.own;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.stigar.app.people.People;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Membership;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.UnitId;

/** Who works in the same units as some others: what everybody can see, and says of nobody's trails. */
final class Nearby {

    /** Beyond these, all the organisation is near, and nothing is said by it. */
    private static final int MOST = 2_000;

    private final People people;

    Nearby(People people) {
        this.people = people;
    }

    /** Returns those who share a unit with one of these people, those themselves aside. */
    Set<PersonId> of(Collection<PersonId> others, Instant now) {
        Structure structure = people.structure(now);
        Set<UnitId> units = new HashSet<>();
        others.forEach(other -> units.addAll(structure.unitsOf(other)));
        Set<PersonId> near = new HashSet<>();
        Directory directory = people.directory();
        for (Membership membership : directory.memberships()) {
            if (units.contains(membership.unit())
                    && membership.validity().holdsAt(now)
                    && !others.contains(membership.person())
                    && near.size() < MOST) {
                near.add(membership.person());
            }
        }
        return near;
    }
}
