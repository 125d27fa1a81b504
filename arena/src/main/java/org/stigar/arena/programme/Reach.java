package org.stigar.arena.programme;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.PersonPair;
import org.stigar.core.people.PersonId;

/**
 * How far a programme is, in whole numbers about all who take part together.
 *
 * @param pairs pairs of them
 * @param met those who have met at a meeting of the programme
 * @param functionsShort how many of them have not met somebody of every other function
 */
public record Reach(long pairs, long met, long functionsShort) {

    /**
     * Counts it for those who take part now; who has left no longer counts.
     *
     * @param met pairs who met, of whomever
     */
    public static Reach of(Arena arena, Collection<PersonPair> met) {
        Set<PersonId> people = new HashSet<>();
        arena.participants().forEach(one -> people.add(one.id()));
        Set<PersonPair> among = new HashSet<>(met);
        among.removeIf(pair -> !people.contains(pair.first()) || !people.contains(pair.second()));
        long n = people.size();
        return new Reach(n * (n - 1) / 2, among.size(), new Functions(arena, among).peopleShort());
    }

    /**
     * Returns the fewest rounds in which everybody can meet everybody, ⌈(n − 1) / (size − 1)⌉.
     *
     * @param people 0 or more
     * @param size of a group, 2 or more
     */
    public static int leastRounds(int people, int size) {
        return people < 2 ? 0 : (people - 1 + size - 2) / (size - 1);
    }

    /**
     * Returns which share of all pairs has met, on average, after some rounds that are drawn by chance: {@code 1 − (1 − q)^rounds} where
     * q is the share of pairs that one round brings together.
     *
     * @param sizes of a round's groups
     * @return 0 to 1
     */
    public static double byChance(Collection<Integer> sizes, int rounds) {
        long people = sizes.stream().mapToLong(size -> size).sum();
        double pairs = people * (people - 1) / 2.0;
        double together =
                sizes.stream().mapToDouble(size -> size * (size - 1) / 2.0).sum();
        return pairs > 0 ? 1 - Math.pow(1 - together / pairs, rounds) : 0;
    }
}
