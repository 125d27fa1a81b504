package org.stigar.arena.conflict;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.stigar.core.people.PersonId;

/**
 * Demands that cannot all hold.
 *
 * @param demands one or more
 * @param round the round it is about, from 0, or empty for all of them
 * @param people whom it is about, as far as that was said by whoever plans; in the order of their ids
 * @param relaxations each alone would help, as far as can be told by counting
 */
public record Conflict(Set<Demand> demands, OptionalInt round, Set<PersonId> people, List<Relaxation> relaxations) {

    public Conflict {
        demands = Collections.unmodifiableSet(EnumSet.copyOf(demands));
        people = Collections.unmodifiableSet(new TreeSet<>(people));
        relaxations = List.copyOf(relaxations);
    }
}
