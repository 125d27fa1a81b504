package org.stigar.app.reach.own;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.stigar.app.people.People;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;

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
        Set<PersonId> known = Set.copyOf(others);
        return others.stream()
                .flatMap(other -> structure.unitsOf(other).stream())
                .distinct()
                .flatMap(unit -> structure.members(unit).stream())
                .filter(person -> !known.contains(person))
                .distinct()
                .limit(MOST)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
