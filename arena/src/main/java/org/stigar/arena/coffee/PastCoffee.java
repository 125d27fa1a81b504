package org.stigar.arena.coffee;

import java.time.LocalDate;
import java.util.List;
import org.stigar.core.people.PersonId;

/**
 * Two or more people who were brought together before.
 *
 * @param week the Monday of that week
 * @param where by a coffee, or elsewhere
 */
public record PastCoffee(LocalDate week, List<PersonId> people, Where where) {

    /** Takes a coffee. */
    public PastCoffee(LocalDate week, List<PersonId> people) {
        this(week, people, Where.COFFEE);
    }

    public PastCoffee {
        people = List.copyOf(people);
    }

    /** Where they were brought together. */
    public enum Where {
        /** Counts as a meeting: nobody has coffee with the same twice before the pool is used up. */
        COFFEE,
        /** At another arena, lately: others go first, as long as it makes nobody have the same coffee sooner. */
        ELSEWHERE
    }
}
