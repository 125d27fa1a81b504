package org.stigar.arena.search;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who is seated in one round, and how large its groups are.
 *
 * @param seated the people, each once
 * @param least  of each group, the fewest people, 0 or more
 * @param most   of each group, the most people, at least {@code least}; all can be seated within these bounds
 */
public record Round(List<Integer> seated, List<Integer> least, List<Integer> most) {

    public Round {
        seated = List.copyOf(seated);
        least = List.copyOf(least);
        most = List.copyOf(most);
        BitSet seen = new BitSet();
        for (int person : seated) {
            if (person < 0 || seen.get(person)) {
                throw new IllegalArgumentException("people must be 0 or more, each once");
            }
            seen.set(person);
        }
        if (least.size() != most.size()) {
            throw new IllegalArgumentException(
                    "groups need both bounds, there were " + least.size() + " and " + most.size());
        }
        for (int g = 0; g < least.size(); g++) {
            if (least.get(g) < 0 || most.get(g) < least.get(g)) {
                throw new IllegalArgumentException(
                        "bounds must be 0 <= least <= most, were " + least.get(g) + " and " + most.get(g));
            }
        }
        if (sum(least) > seated.size() || sum(most) < seated.size()) {
            throw new IllegalArgumentException("groups have " + sum(least) + " to " + sum(most)
                    + " seats, and there are " + seated.size() + " people");
        }
    }

    /**
     * Returns a round of fixed sizes.
     *
     * @param sizes of each group, 0 or more; their sum is the number of people
     */
    public static Round of(List<Integer> seated, List<Integer> sizes) {
        return new Round(seated, sizes, sizes);
    }

    /** Returns a round in which the people {@code 0 … groups · size − 1} sit in groups of one size. */
    public static Round even(int groups, int size) {
        return of(IntStream.range(0, groups * size).boxed().toList(), Collections.nCopies(groups, size));
    }

    /** Returns the number of groups. */
    public int groups() {
        return most.size();
    }

    /** Returns how many people the largest group may have. */
    public int largest() {
        return most.stream().mapToInt(size -> size).max().orElse(0);
    }

    private static long sum(List<Integer> sizes) {
        return sizes.stream().mapToLong(Integer::longValue).sum();
    }
}
