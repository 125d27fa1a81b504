package org.stigar.app.upkeep.web;

import java.time.Instant;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;

/** What people are called, as the directory has them now. Costs no query. */
final class Names {

    private final People people;

    Names(People people) {
        this.people = people;
    }

    String of(PersonId person) {
        return people.findPerson(person).flatMap(Person::name).orElse(person.value());
    }

    /** Returns the name of the person's unit, or empty. */
    String unit(PersonId person, Instant now) {
        Structure structure = people.structure(now);
        return structure
                .findPrimaryUnit(person)
                .map(structure::unit)
                .map(Unit::name)
                .orElse("");
    }
}
