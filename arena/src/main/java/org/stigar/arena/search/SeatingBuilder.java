package org.stigar.arena.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds a {@link Seating}, once. All costs are 0 at first. Not for several threads. */
public final class SeatingBuilder {

    final int[][] pairs;
    final List<Round> rounds = new ArrayList<>();
    final List<Seating.Must> musts = new ArrayList<>();
    final List<Quota> quotas = new ArrayList<>();
    int repeat;
    int turn;
    final List<Seating.Starts> starts = new ArrayList<>();
    long enough = Long.MIN_VALUE;
    private final Map<Met, Integer> before = new HashMap<>();
    private final List<Place> placed = new ArrayList<>();

    SeatingBuilder(int people) {
        if (people < 1) {
            throw new IllegalArgumentException("there must be somebody, was " + people);
        }
        pairs = new int[people][people];
    }

    private record Met(int one, int other) {}

    private record Place(int round, int group, int person, int cost) {}

    /** Appends a round. */
    public SeatingBuilder round(Round round) {
        for (int person : round.seated()) {
            requirePerson(person);
        }
        rounds.add(round);
        return this;
    }

    /** Adds to what it costs each time that two people share a group. */
    public SeatingBuilder pair(int one, int other, int cost) {
        requirePair(one, other);
        pairs[one][other] = Math.addExact(pairs[one][other], cost);
        pairs[other][one] = pairs[one][other];
        return this;
    }

    /** Adds meetings of two people before the first round. */
    public SeatingBuilder before(int one, int other, int times) {
        requirePair(one, other);
        if (times < 0) {
            throw new IllegalArgumentException("people met 0 times or more, was " + times);
        }
        before.merge(new Met(Math.min(one, other), Math.max(one, other)), times, Math::addExact);
        return this;
    }

    /**
     * States what repeated meetings cost: {@code cost · ((m + h)² − h²)} for m meetings after h.
     *
     * @param cost 0 or more
     */
    public SeatingBuilder repeat(int cost) {
        if (cost < 0) {
            throw new IllegalArgumentException("repeats must cost 0 or more, was " + cost);
        }
        repeat = cost;
        return this;
    }

    /** Adds to what it costs that a person sits in a group of a round. */
    public SeatingBuilder place(int round, int group, int person, int cost) {
        requirePerson(person);
        placed.add(new Place(round, group, person, cost));
        return this;
    }

    /**
     * Adds two people who must meet, in whatever round.
     *
     * @param cost if they do not, 0 or more
     */
    public SeatingBuilder must(int one, int other, int cost) {
        requirePair(one, other);
        if (cost < 0) {
            throw new IllegalArgumentException("not to meet must cost 0 or more, was " + cost);
        }
        musts.add(new Seating.Must(one, other, cost));
        return this;
    }

    /**
     * States what it costs that somebody sits k times in a group smaller than the largest of the round may be: k · (k − 1) times so much, so
     * that all take their turn.
     *
     * @param cost 0 or more
     */
    public SeatingBuilder turn(int cost) {
        if (cost < 0) {
            throw new IllegalArgumentException("a turn must cost 0 or more, was " + cost);
        }
        turn = cost;
        return this;
    }

    /**
     * Adds hours of a round at which people can begin, where each group should have one that suits all in it.
     *
     * @param hours of each person, as bits
     * @param cost  for each head to whom the hour that suits most does not, 0 or more
     */
    public SeatingBuilder starts(int round, long[] hours, int cost) {
        if (hours.length != pairs.length || round < 0 || round >= rounds.size() || cost < 0) {
            throw new IllegalArgumentException("starts are for all people of a round, at a cost of 0 or more");
        }
        starts.add(new Seating.Starts(round, hours.clone(), cost));
        return this;
    }

    /** Adds how many of a set of people each group should have. */
    public SeatingBuilder quota(Quota quota) {
        quotas.add(quota);
        return this;
    }

    /** States the cost at which a search may stop. Without it, it uses its whole budget. */
    public SeatingBuilder enough(long cost) {
        enough = cost;
        return this;
    }

    /** Returns the problem. Costs that leave no room are refused: see {@link Seating}. */
    public Seating build() {
        before.forEach(
                (met, times) -> pair(met.one, met.other, Math.toIntExact(Math.multiplyExact(2L * repeat, times))));
        before.clear();
        return new Seating(this);
    }

    /** Returns the costs of places by round and group, null where a group has none. */
    int[][][] places() {
        int[][][] places = new int[rounds.size()][][];
        for (int w = 0; w < places.length; w++) {
            places[w] = new int[rounds.get(w).groups()][];
        }
        for (Place place : placed) {
            int[] group = places[place.round][place.group];
            if (group == null) {
                group = new int[pairs.length];
                places[place.round][place.group] = group;
            }
            group[place.person] = Math.addExact(group[place.person], place.cost);
        }
        return places;
    }

    private void requirePair(int one, int other) {
        requirePerson(one);
        requirePerson(other);
        if (one == other) {
            throw new IllegalArgumentException("a pair needs two people");
        }
    }

    private void requirePerson(int person) {
        if (person < 0 || person >= pairs.length) {
            throw new IllegalArgumentException("people are 0 to " + (pairs.length - 1) + ", was " + person);
        }
    }
}
