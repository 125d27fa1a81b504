package org.stigar.app.asks.find;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;

/**
 * Who leads whom, as everybody can see it: somebody at a level that leads, in a unit of the line, leads all others in that unit
 * and in those below it. Immutable. Costs O(people + units) to make.
 */
final class LineManagers {

    private final Structure structure;
    private final Map<UnitId, Unit> units = new HashMap<>();
    private final Map<UnitId, Set<PersonId>> byUnit = new HashMap<>();

    /**
     * Finds out.
     *
     * @param levels the levels that lead, in lower case
     */
    LineManagers(Directory directory, Structure structure, Set<String> levels) {
        this.structure = structure;
        structure.units().forEach(unit -> units.put(unit.id(), unit));
        for (Person person : directory.people()) {
            if (person.level()
                    .map(level -> level.toLowerCase(Locale.ROOT))
                    .filter(levels::contains)
                    .isPresent()) {
                for (UnitId unit : structure.unitsOf(person.id())) {
                    if (structure.unit(unit).kind().isLine()) {
                        byUnit.computeIfAbsent(unit, id -> new HashSet<>()).add(person.id());
                    }
                }
            }
        }
    }

    /** Returns whether the first leads the second, at whatever distance. */
    boolean leads(PersonId manager, PersonId person) {
        return !manager.equals(person) && of(person).contains(manager);
    }

    /** Returns all who lead somebody. */
    Set<PersonId> of(PersonId person) {
        Set<PersonId> managers = new HashSet<>();
        Set<UnitId> seen = new HashSet<>();
        for (UnitId own : structure.unitsOf(person)) {
            Optional<Unit> at = Optional.ofNullable(units.get(own))
                    .filter(unit -> unit.kind().isLine());
            while (at.isPresent() && seen.add(at.get().id())) {
                managers.addAll(byUnit.getOrDefault(at.get().id(), Set.of()));
                at = at.get().parent().flatMap(above -> Optional.ofNullable(units.get(above)));
            }
        }
        managers.remove(person);
        return managers;
    }
}
