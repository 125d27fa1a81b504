package org.stigar.core.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;
import org.stigar.core.publish.cohort.Cohort;
import org.stigar.core.samples.Organisations;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.state.TrailState;

/** Two units of twenty, and a project in which some of each work: those of the first unit design, those of the second build. */
final class Projects {

    static final int PEOPLE = 40;

    private static final int UNIT = 20;
    private static final UnitId PROJECT = new UnitId("project");

    private Projects() {}

    /** Puts the first people of each unit into the project. */
    static Structure structure(int ofFirst, int ofSecond) {
        List<Person> people = new ArrayList<>();
        List<Membership> memberships = new ArrayList<>();
        for (int number = 0; number < PEOPLE; number++) {
            PersonId person = Organisations.person(number);
            people.add(Person.builder(person).build());
            memberships.add(new Membership(person, new UnitId("u" + number / UNIT), Validity.ALWAYS));
            if (number % UNIT < (number < UNIT ? ofFirst : ofSecond)) {
                memberships.add(new Membership(person, PROJECT, Validity.ALWAYS));
            }
        }
        return new Directory(people, List.of(unit("u0"), unit("u1"), project()), memberships).at(Instant.EPOCH);
    }

    static Optional<String> function(PersonId person) {
        return Optional.of(number(person) < UNIT ? "design" : "build");
    }

    /** Draws a forest in which two of a unit know one another more often than two of different ones. */
    static Traces traces(RandomGenerator random) {
        return Organisations.traces(
                PEOPLE, (one, other) -> random.nextInt(10) < (one / UNIT == other / UNIT ? 6 : 2) ? 1 : 0);
    }

    /** Returns a forest in which these pairs, with people exchanged, have a trail. */
    static Traces traces(int[] states, IntUnaryOperator exchanged) {
        return Organisations.traces(PEOPLE, (one, other) -> {
            int a = exchanged.applyAsInt(one);
            int b = exchanged.applyAsInt(other);
            return states[Math.min(a, b) * PEOPLE + Math.max(a, b)] == 0 ? 1 : 0;
        });
    }

    static Snapshot snapshot(
            Traces traces,
            Structure structure,
            Function<PersonId, Optional<String>> function,
            Map<UnitId, Cohort> before) {
        return Snapshot.builder(traces, List.of(structure))
                .states(trail -> Optional.of(TrailState.OPEN))
                .functions(function, before)
                .build();
    }

    static int number(PersonId person) {
        return Integer.parseInt(person.value().substring(1)) - 1000;
    }

    private static Unit unit(String name) {
        return new Unit(new UnitId(name), name, UnitKind.TEAM, Optional.empty(), Validity.ALWAYS);
    }

    private static Unit project() {
        return new Unit(PROJECT, "Launch", UnitKind.PROJECT, Optional.empty(), Validity.ALWAYS);
    }
}
