package org.stigar.cli.input;

import org.stigar.core.people.PersonId;

/** Two people, in the order of their ids. */
record Pair(PersonId one, PersonId other) {

    static Pair of(PersonId one, PersonId other) {
        return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
    }
}
