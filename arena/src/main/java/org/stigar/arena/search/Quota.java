package org.stigar.arena.search;

import java.util.Set;

/**
 * How many of a set of people each group should have.
 *
 * @param people the set, such as all who can facilitate
 * @param rounds in which rounds it counts
 * @param least  the fewest of them a group should have, 0 or more
 * @param most   the most of them a group should have, at least {@code least}
 * @param cost   for each head missing or too many in a group, 0 or more
 */
public record Quota(Set<Integer> people, Set<Integer> rounds, int least, int most, int cost) {

    public Quota {
        people = Set.copyOf(people);
        rounds = Set.copyOf(rounds);
        if (least < 0 || most < least || cost < 0) {
            throw new IllegalArgumentException("a quota needs 0 <= least <= most and a cost of 0 or more, was " + least
                    + ", " + most + " and " + cost);
        }
    }

    /** Returns what a group costs that has so many of them. */
    public long cost(int count) {
        return (long) cost * Math.max(Math.max(least - count, count - most), 0);
    }
}
