package org.stigar.cli.plan;

import org.stigar.arena.problem.Arena;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** What is asked for, and what those who take part are called. */
record Arrangement(Arena arena, Directory directory) {

    /** Returns the name, or the id where there is none. */
    String name(PersonId person) {
        return directory.findPerson(person).flatMap(Person::name).orElse(person.value());
    }
}
