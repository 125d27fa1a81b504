package org.stigar.app.arenas.workshop.plan;

import java.util.Map;
import java.util.Set;
import org.stigar.arena.problem.PersonPair;
import org.stigar.core.people.PersonId;

/**
 * What arenas remember of people, over all formats. Nothing of it is shown. Safe for use by many threads.
 */
public interface ArenaMemory {

    /** Returns how often each two of these have met on arenas of the last two years; who has not is not in it. */
    Map<PersonPair, Integer> met(Set<PersonId> people);

    /**
     * Returns which two of these are not placed together: whoever wished so, and as many others by lot that nobody can tell one from
     * the other.
     */
    Set<PersonPair> apart(Set<PersonId> people);
}
