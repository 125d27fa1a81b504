package org.stigar.core.people;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All people, units and memberships of an organisation, over time. Immutable, safe for use by many threads.
 *
 * <p>Born valid: ids are unique, memberships and parents name what exists, and the tree of units has no cycle. Readers
 * of files check the same row by row, so that a person is told the line; here it is an error of the caller.
 */
public final class Directory {

    /** Nobody and nothing. */
    public static final Directory EMPTY = new Directory(List.of(), List.of(), List.of());

    private final Map<PersonId, Person> people = new TreeMap<>();
    private final Map<UnitId, Unit> units = new TreeMap<>();
    private final List<Membership> memberships;

    /**
     * Collects an organisation.
     *
     * @throws IllegalArgumentException if an id stands twice, a membership or parent names nobody, or units form a cycle
     */
    public Directory(Collection<Person> people, Collection<Unit> units, Collection<Membership> memberships) {
        people.forEach(person -> requireNew(this.people.put(person.id(), person), "person"));
        units.forEach(unit -> requireNew(this.units.put(unit.id(), unit), "unit"));
        this.memberships = List.copyOf(memberships);
        for (Unit unit : units) {
            requireNoCycle(unit);
        }
        for (Membership membership : memberships) {
            if (!this.people.containsKey(membership.person()) || !this.units.containsKey(membership.unit())) {
                throw new IllegalArgumentException("a membership names a person or unit that is not there");
            }
        }
    }

    /** Returns all people in the order of their ids. */
    public List<Person> people() {
        return List.copyOf(people.values());
    }

    /** Returns all units, of any time, in the order of their ids. */
    public List<Unit> units() {
        return List.copyOf(units.values());
    }

    /** Returns all memberships, of any time, as they were given. */
    public List<Membership> memberships() {
        return memberships;
    }

    /** Returns the person, or empty for somebody unknown. */
    public Optional<Person> findPerson(PersonId id) {
        return Optional.ofNullable(people.get(id));
    }

    /** Returns the unit, of any time. */
    public Optional<Unit> findUnit(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    /**
     * Returns when a person came to a unit of the line after having been in another, in order; the first one is no change. Costs
     * O(memberships).
     */
    public List<Instant> listUnitChanges(PersonId person) {
        return memberships.stream()
                .filter(membership -> membership.person().equals(person))
                .filter(membership -> findUnit(membership.unit())
                        .filter(unit -> unit.kind().isLine())
                        .isPresent())
                .map(membership -> membership.validity().from())
                .distinct()
                .sorted()
                .skip(1)
                .toList();
    }

    /** Returns who belongs where at an instant. Costs O(units + memberships). */
    public Structure at(Instant instant) {
        Map<UnitId, Unit> valid = new TreeMap<>();
        units.forEach((id, unit) -> {
            if (unit.validity().holdsAt(instant)) {
                valid.put(id, unit);
            }
        });
        Map<PersonId, Set<Membership>> homes = new HashMap<>();
        for (Membership membership : memberships) {
            if (membership.validity().holdsAt(instant) && valid.containsKey(membership.unit())) {
                homes.computeIfAbsent(membership.person(), p -> new HashSet<>()).add(membership);
            }
        }
        return new Structure(valid, homes);
    }

    private static void requireNew(@Nullable Object before, String what) {
        if (before != null) {
            throw new IllegalArgumentException("two entries share one " + what + " id");
        }
    }

    private void requireNoCycle(Unit unit) {
        Set<UnitId> seen = new HashSet<>(Set.of(unit.id()));
        Optional<UnitId> parent = unit.parent();
        while (parent.isPresent()) {
            Unit above = units.get(parent.get());
            if (above == null) {
                throw new IllegalArgumentException("unit " + unit.id() + " has a parent that is not there");
            }
            if (!seen.add(above.id())) {
                throw new IllegalArgumentException("unit " + unit.id() + " is part of a cycle");
            }
            parent = above.parent();
        }
    }
}
