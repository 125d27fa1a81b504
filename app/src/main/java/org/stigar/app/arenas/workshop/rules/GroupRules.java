package org.stigar.app.arenas.workshop.rules;

import java.util.List;
import java.util.Set;
import org.stigar.app.arenas.workshop.rules.GroupRule.Kind;
import org.stigar.app.arenas.workshop.rules.GroupRule.Why;
import org.stigar.core.people.PersonId;

/** Keeps the rules of workshops. Whose workshop it is is for the caller to know. Safe for use by many threads. */
public interface GroupRules {

    /** The most rules of one workshop. */
    int MOST = 100;

    /** Returns the rules of a workshop, in the order of their ids; a rule does not speak of those who have left. */
    List<GroupRule> of(long workshop);

    /**
     * Adds one, or says that it cannot be; then nothing is changed.
     *
     * @throws IllegalArgumentException if it names too few or too many
     */
    Added add(long workshop, Kind kind, Why why, Set<PersonId> people);

    /** Takes one away. */
    void remove(long workshop, long rule);

    /** What came of adding one. */
    enum Added {
        ADDED,
        /** It cannot hold together with another one. */
        CONTRADICTS,
        /** There are {@value #MOST} already. */
        TOO_MANY
    }
}
