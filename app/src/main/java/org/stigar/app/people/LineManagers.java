package org.stigar.app.people;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;

/**
 * Who leads whom, as everybody can see it: somebody at a level that leads, in a unit of the line, leads all others in that unit
 * and in those below it. Immutable, safe for use by many threads. Costs nothing to make.
 */
public final class LineManagers {

    private final Directory directory;
    private final Structure structure;
    private final Set<String> levels;

    /**
     * Looks at the organisation as it is at an instant.
     *
     * @param levels the levels that lead, in lower case
     */
    LineManagers(Directory directory, Structure structure, Set<String> levels) {
        this.directory = directory;
        this.structure = structure;
        this.levels = Set.copyOf(levels);
    }

    /** Returns whether the first leads the second, at whatever distance. Costs O(depth). */
    public boolean leads(PersonId manager, PersonId person) {
        return !manager.equals(person)
                && directory
                        .findPerson(manager)
                        .filter(this::isAtALevelThatLeads)
                        .isPresent()
                && isIn(lineAbove(person), manager);
    }

    /** Returns all who lead somebody. Costs O(people). */
    public Set<PersonId> of(PersonId person) {
        Set<UnitId> above = lineAbove(person);
        return directory.people().stream()
                .filter(this::isAtALevelThatLeads)
                .map(Person::id)
                .filter(one -> !one.equals(person) && isIn(above, one))
                .collect(Collectors.toSet());
    }

    private boolean isAtALevelThatLeads(Person person) {
        return person.level()
                .map(level -> level.toLowerCase(Locale.ROOT))
                .filter(levels::contains)
                .isPresent();
    }

    private boolean isIn(Set<UnitId> units, PersonId person) {
        return structure.unitsOf(person).stream().anyMatch(units::contains);
    }

    /** Returns the person's own units of the line and those above them. */
    private Set<UnitId> lineAbove(PersonId person) {
        Set<UnitId> above = new HashSet<>();
        for (UnitId own : structure.unitsOf(person)) {
            Optional<Unit> at =
                    structure.findUnit(own).filter(unit -> unit.kind().isLine());
            while (at.isPresent() && above.add(at.get().id())) {
                at = at.get().parent().flatMap(structure::findUnit);
            }
        }
        return above;
    }
}
