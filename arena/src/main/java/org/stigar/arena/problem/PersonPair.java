package org.stigar.arena.problem;

import java.util.Comparator;
import org.stigar.core.people.PersonId;

/**
 * Two people, in either order the same pair.
 *
 * @param first the one whose id comes first
 */
public record PersonPair(PersonId first, PersonId second) implements Comparable<PersonPair> {

    private static final Comparator<PersonPair> ORDER =
            Comparator.comparing(PersonPair::first).thenComparing(PersonPair::second);

    public PersonPair {
        int order = first.compareTo(second);
        if (order == 0) {
            throw new IllegalArgumentException("a pair needs two people");
        }
        if (order > 0) {
            PersonId swapped = first;
            first = second;
            second = swapped;
        }
    }

    @Override
    public int compareTo(PersonPair other) {
        return ORDER.compare(this, other);
    }
}
