package org.stigar.arena.coffee;

import java.time.LocalDate;
import java.util.List;
import org.stigar.core.people.PersonId;

/**
 * Two or more people who were brought together before.
 *
 * @param week the Monday of that week
 */
public record PastCoffee(LocalDate week, List<PersonId> people) {

    public PastCoffee {
        people = List.copyOf(people);
    }
}
