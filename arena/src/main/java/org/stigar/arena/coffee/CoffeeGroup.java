package org.stigar.arena.coffee;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stigar.core.people.PersonId;

/**
 * Two or three who are brought together.
 *
 * @param people in the order of their ids
 * @param odd who joined a pair, where pairs are made
 * @param at when the meeting could begin, in everybody's working hours; empty where their hours have no such time in common
 */
public record CoffeeGroup(List<PersonId> people, Optional<PersonId> odd, Optional<Instant> at) {

    public CoffeeGroup {
        people = List.copyOf(people);
    }
}
