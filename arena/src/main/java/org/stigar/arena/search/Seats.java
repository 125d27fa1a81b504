package org.stigar.arena.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Who sits in which group in each round. Immutable. */
public final class Seats {

    /** The group of a person who is not seated in a round. */
    public static final int NOWHERE = -1;

    /** Of sizes that are nearly as good as each other, one in turn; found by trying. */
    private static final double NOISE = 0.005;

    private final int[][] groups;

    private Seats(int[][] groups) {
        this.groups = groups;
    }

    /** Returns seats that share nothing with the array {@code groups[round][person]}. */
    static Seats copyOf(int[][] groups) {
        int[][] copy = new int[groups.length][];
        for (int w = 0; w < copy.length; w++) {
            copy[w] = groups[w].clone();
        }
        return new Seats(copy);
    }

    /**
     * Returns seats from lists.
     *
     * @param people how many people there are
     * @param rounds of each round the groups, of each group the people; nobody twice in a round
     */
    public static Seats of(int people, List<? extends List<? extends List<Integer>>> rounds) {
        int[][] groups = new int[rounds.size()][people];
        for (int w = 0; w < groups.length; w++) {
            Arrays.fill(groups[w], NOWHERE);
            for (int g = 0; g < rounds.get(w).size(); g++) {
                for (int person : rounds.get(w).get(g)) {
                    if (groups[w][person] != NOWHERE) {
                        throw new IllegalArgumentException("somebody sits twice in round " + w);
                    }
                    groups[w][person] = g;
                }
            }
        }
        return new Seats(groups);
    }

    /** Returns seats drawn at random, each group within its bounds. */
    public static Seats random(Seating seating, RandomGenerator random) {
        int[][] groups = new int[seating.rounds().size()][seating.people()];
        for (int w = 0; w < groups.length; w++) {
            Round round = seating.rounds().get(w);
            Arrays.fill(groups[w], NOWHERE);
            int[] places = places(round, seating.meanPair(), random);
            int next = 0;
            for (int person : round.seated()) {
                int drawn = next + random.nextInt(places.length - next);
                groups[w][person] = places[drawn];
                places[drawn] = places[next++];
            }
        }
        return new Seats(groups);
    }

    /** Returns a group for each of the people. */
    private static int[] places(Round round, double pair, RandomGenerator random) {
        int[] places = new int[round.seated().size()];
        int count = 0;
        int[] sizes = Sizes.choose(round, pair, NOISE, random);
        for (int g = 0; g < sizes.length; g++) {
            Arrays.fill(places, count, count + sizes[g], g);
            count += sizes[g];
        }
        return places;
    }

    /** Returns the number of rounds. */
    public int rounds() {
        return groups.length;
    }

    /** Returns the group of a person in a round, or {@link #NOWHERE}. */
    public int group(int round, int person) {
        return groups[round][person];
    }

    /** Returns the groups of a round up to the last that has somebody, each with its people in the order of their numbers. */
    public List<List<Integer>> groups(int round) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int person = 0; person < groups[round].length; person++) {
            int group = groups[round][person];
            if (group != NOWHERE) {
                while (lists.size() <= group) {
                    lists.add(new ArrayList<>());
                }
                lists.get(group).add(person);
            }
        }
        return lists.stream().map(List::copyOf).toList();
    }

    /** Returns in how many rounds two people share a group. */
    public int meetings(int one, int other) {
        int meetings = 0;
        for (int[] round : groups) {
            meetings += round[one] != NOWHERE && round[one] == round[other] ? 1 : 0;
        }
        return meetings;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Seats seats && Arrays.deepEquals(groups, seats.groups);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(groups);
    }

    @Override
    public String toString() {
        return "Seats" + Arrays.deepToString(groups);
    }
}
