package org.stigar.core.publish.cohort;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;

/**
 * Who is counted in which task, by function: for each project a {@link Cohort} of its own, in which functions stand for units. So
 * small functions are merged, and a function of a project changes by k people or not at all.
 */
public final class TaskCohorts {

    private static final int LONGEST = 200;

    private TaskCohorts() {}

    /**
     * Returns the cohorts of the quarter that follows, of the projects that there are.
     *
     * @param before those of the quarter before; none for a project that is new
     * @param counted who is counted at all
     * @param function what part of the work somebody does; who has none is in no task
     */
    public static Map<UnitId, Cohort> then(
            Map<UnitId, Cohort> before,
            Structure structure,
            Set<PersonId> counted,
            Function<PersonId, Optional<String>> function,
            int k) {
        Map<UnitId, Cohort> next = new TreeMap<>();
        for (Unit unit : structure.units()) {
            if (unit.kind() == UnitKind.PROJECT) {
                Map<PersonId, UnitId> functions = new TreeMap<>();
                for (PersonId member : structure.members(unit.id())) {
                    if (counted.contains(member)) {
                        function.apply(member)
                                .filter(TaskCohorts::isName)
                                .ifPresent(name -> functions.put(member, new UnitId(name)));
                    }
                }
                Cohort known = before.getOrDefault(unit.id(), Cohort.empty(k));
                next.put(unit.id(), known.then(functions.keySet(), asUnits(functions)));
            }
        }
        return next;
    }

    private static Structure asUnits(Map<PersonId, UnitId> functions) {
        List<Person> people = new ArrayList<>();
        List<Membership> memberships = new ArrayList<>();
        List<Unit> units = new ArrayList<>();
        new TreeSet<>(functions.values())
                .forEach(id -> units.add(new Unit(id, id.value(), UnitKind.TEAM, Optional.empty(), Validity.ALWAYS)));
        functions.forEach((person, function) -> {
            people.add(Person.builder(person).build());
            memberships.add(new Membership(person, function, Validity.ALWAYS));
        });
        return new Directory(people, units, memberships).at(Instant.EPOCH);
    }

    private static boolean isName(String function) {
        return function.length() <= LONGEST && function.chars().noneMatch(Character::isISOControl);
    }
}
