package org.stigar.core.people;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who belongs where at one instant. Immutable, safe for use by many threads.
 *
 * <p>A person may belong to several units; measures that need one take the <em>primary</em> one: a unit of the line
 * before a project, the latest membership before older ones, and then the first by id.
 */
public final class Structure {

    private static final Comparator<Membership> LATEST_FIRST =
            comparing((Membership m) -> m.validity().from(), reverseOrder()).thenComparing(Membership::unit);

    private final Map<UnitId, Unit> units;
    private final Map<PersonId, Set<UnitId>> unitsOf = new HashMap<>();
    private final Map<PersonId, UnitId> primary = new HashMap<>();
    private volatile @Nullable Map<UnitId, List<PersonId>> members; // made when first asked for: few ask

    Structure(Map<UnitId, Unit> units, Map<PersonId, Set<Membership>> memberships) {
        this.units = new TreeMap<>(units);
        memberships.forEach((person, own) -> {
            Set<UnitId> ids = new TreeSet<>();
            own.forEach(membership -> ids.add(membership.unit()));
            unitsOf.put(person, Set.copyOf(ids));
            own.stream()
                    .min(comparing((Membership m) -> !unit(m.unit()).kind().isLine())
                            .thenComparing(LATEST_FIRST))
                    .ifPresent(first -> primary.put(person, first.unit()));
        });
    }

    private Structure(Structure before, Map<PersonId, UnitId> homes) {
        units = before.units;
        unitsOf.putAll(before.unitsOf);
        primary.putAll(before.primary);
        homes.forEach((person, home) -> {
            if (!unit(home).kind().isLine()) {
                throw new IllegalArgumentException("unit " + home + " is a project, so it cannot be a home");
            }
            Set<UnitId> ids = new TreeSet<>(before.unitsOf(person));
            ids.removeIf(id -> unit(id).kind().isLine());
            ids.add(home);
            unitsOf.put(person, Set.copyOf(ids));
            primary.put(person, home);
        });
    }

    /**
     * Returns the structure in which each of these people has the given unit as only home in the line. Projects stay as
     * they are, and so does everybody else. Costs O(people).
     *
     * @param homes units of the line that are valid now
     */
    public Structure withHomes(Map<PersonId, UnitId> homes) {
        return new Structure(this, homes);
    }

    /** Returns the units valid now, in the order of their ids. */
    public List<Unit> units() {
        return List.copyOf(units.values());
    }

    /**
     * Returns a unit that is valid now.
     *
     * @throws IllegalArgumentException if there is none under this id
     */
    public Unit unit(UnitId id) {
        Unit unit = units.get(id);
        if (unit == null) {
            throw new IllegalArgumentException("no unit " + id + " at this instant");
        }
        return unit;
    }

    /** Returns the unit of this id, or empty where none is valid now. */
    public Optional<Unit> findUnit(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    /** Returns these units and all below them. Costs the units times how deep the tree is. */
    public Set<UnitId> below(Set<UnitId> tops) {
        Set<UnitId> found = new HashSet<>(tops);
        for (UnitId unit : units.keySet()) {
            Set<UnitId> way = new HashSet<>();
            Optional<UnitId> at = Optional.of(unit);
            while (at.isPresent() && !found.contains(at.get()) && way.add(at.get())) {
                at = at.flatMap(this::findUnit).flatMap(Unit::parent);
            }
            if (at.filter(found::contains).isPresent()) {
                found.addAll(way);
            }
        }
        return found;
    }

    /** Returns all units the person belongs to; none for somebody unknown. */
    public Set<UnitId> unitsOf(PersonId person) {
        return unitsOf.getOrDefault(person, Set.of());
    }

    /** Returns everybody who belongs to a unit, in the order of their ids. Costs O(people) the first time. */
    public List<PersonId> members(UnitId unit) {
        Map<UnitId, List<PersonId>> known = members;
        if (known == null) {
            known = byUnit();
            members = known;
        }
        return known.getOrDefault(unit, List.of());
    }

    private Map<UnitId, List<PersonId>> byUnit() {
        Map<UnitId, List<PersonId>> byUnit = new HashMap<>();
        unitsOf.forEach((person, ids) -> ids.forEach(
                id -> byUnit.computeIfAbsent(id, unit -> new ArrayList<>()).add(person)));
        byUnit.replaceAll((unit, people) -> people.stream().sorted().toList());
        return byUnit;
    }

    /** Returns the person's one unit for measures that need one, or empty where the person has none. */
    public Optional<UnitId> findPrimaryUnit(PersonId person) {
        return Optional.ofNullable(primary.get(person));
    }

    /** Returns everybody whose primary unit this is, in the order of their ids. */
    public List<PersonId> primaryMembers(UnitId unit) {
        return primary.entrySet().stream()
                .filter(entry -> entry.getValue().equals(unit))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Returns how the organisation places two people to one another; symmetric. */
    public Relation relation(PersonId one, PersonId other) {
        Set<UnitId> mine = unitsOf(one);
        Set<UnitId> theirs = unitsOf(other);
        boolean sameProject = false;
        for (UnitId id : mine) {
            if (theirs.contains(id)) {
                if (unit(id).kind().isLine()) {
                    return Relation.SAME_UNIT;
                }
                sameProject = true;
            }
        }
        if (sameProject) {
            return Relation.SAME_PROJECT;
        }
        return mine.stream().anyMatch(a -> theirs.stream().anyMatch(b -> areNeighbours(unit(a), unit(b))))
                ? Relation.NEIGHBOURS
                : Relation.NONE;
    }

    private static boolean areNeighbours(Unit a, Unit b) {
        return a.parent().equals(Optional.of(b.id()))
                || b.parent().equals(Optional.of(a.id()))
                || (a.parent().isPresent() && a.parent().equals(b.parent()));
    }
}
