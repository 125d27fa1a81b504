package org.stigar.arena.problem;

import java.util.Set;
import org.stigar.core.people.PersonId;

/**
 * People who stay in one group in every round in which they are there.
 *
 * @param people 2 or more
 */
public record Together(Set<PersonId> people) {

    public Together {
        people = Set.copyOf(people);
        if (people.size() < 2) {
            throw new IllegalArgumentException("a fixed group needs at least 2 people, had " + people.size());
        }
    }
}
