package org.stigar.arena.programme;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.problem.PersonPair;
import org.stigar.core.people.PersonId;

/**
 * A meeting that was.
 *
 * @param seats who was to sit with whom
 * @param here who came
 */
public record Held(Grouping seats, Set<PersonId> here) {

    public Held {
        here = Set.copyOf(here);
    }

    /** Returns the pairs who sat together in at least one round, and both came. */
    public Set<PersonPair> met() {
        Set<PersonPair> met = new HashSet<>();
        seats.forEachMeeting((pair, round) -> {
            if (here.contains(pair.first()) && here.contains(pair.second())) {
                met.add(pair);
            }
        });
        return met;
    }

    /** Returns with whom somebody sat, as far as both came. */
    public Set<PersonId> metBy(PersonId person) {
        Set<PersonId> others = new HashSet<>();
        met().forEach(pair -> {
            if (pair.first().equals(person)) {
                others.add(pair.second());
            } else if (pair.second().equals(person)) {
                others.add(pair.first());
            }
        });
        return others;
    }

    /** Returns at how many of these meetings each pair met; who never did is not in it. */
    public static Map<PersonPair, Integer> times(Collection<Held> meetings) {
        Map<PersonPair, Integer> times = new HashMap<>();
        List.copyOf(meetings).forEach(one -> one.met().forEach(pair -> times.merge(pair, 1, Integer::sum)));
        return times;
    }
}
