package org.stigar.app.imports.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;

/**
 * How the directory was where an import changes it.
 *
 * @param people those who changed, as they were
 * @param units those that changed, as they were
 * @param newPeople who was not there
 * @param newUnits what was not there
 * @param placed whose memberships were replaced
 * @param memberships theirs, as they were
 */
public record Before(
        List<Person> people,
        List<Unit> units,
        Set<PersonId> newPeople,
        Set<UnitId> newUnits,
        Set<PersonId> placed,
        List<Membership> memberships) {

    public Before {
        people = List.copyOf(people);
        units = List.copyOf(units);
        newPeople = Set.copyOf(newPeople);
        newUnits = Set.copyOf(newUnits);
        placed = Set.copyOf(placed);
        memberships = List.copyOf(memberships);
    }

    /** Returns the same without some people: as if the import had not been about them. */
    public Before without(Set<PersonId> gone) {
        return new Before(
                people.stream().filter(one -> !gone.contains(one.id())).toList(),
                units,
                without(newPeople, gone),
                newUnits,
                without(placed, gone),
                memberships.stream().filter(one -> !gone.contains(one.person())).toList());
    }

    private static Set<PersonId> without(Set<PersonId> people, Set<PersonId> gone) {
        return people.stream().filter(one -> !gone.contains(one)).collect(Collectors.toSet());
    }
}
