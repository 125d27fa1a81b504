package org.stigar.arena.account;

import java.util.Collections;
import java.util.List;
import org.stigar.arena.problem.Arena;

/**
 * What counting alone allows, whoever plans.
 *
 * @param rounds rounds that can pass before a pair must meet again: ⌊(P − 1) / (s − 1)⌋ for P people in groups of s, the smallest
 *     there are; {@link Integer#MAX_VALUE} where somebody sits alone
 * @param met pairs who can have met: all meetings that the groups have room for, or all pairs
 */
public record Bound(int rounds, long met) {

    /** Counts for an arena. */
    public static Bound of(Arena arena) {
        int people = arena.participants().size();
        long room = 0;
        int smallest = Integer.MAX_VALUE;
        for (int round = 0; round < arena.rounds().size(); round++) {
            List<Integer> sizes = arena.sizes(round);
            room += sizes.stream().mapToLong(size -> size * (size - 1L) / 2).sum();
            smallest = Math.min(smallest, Collections.min(sizes));
        }
        int rounds = smallest < 2 ? Integer.MAX_VALUE : (people - 1) / (smallest - 1);
        return new Bound(rounds, Math.min(room, people * (people - 1L) / 2));
    }
}
