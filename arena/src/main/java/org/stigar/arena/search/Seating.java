package org.stigar.arena.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A problem: who shall sit with whom, in whole numbers. Immutable; threads may share it.
 *
 * <p>People are {@code 0 … people − 1}. What seats cost is the sum of
 *
 * <ul>
 *   <li>{@code pair(x, y)} for each time that x and y share a group;
 *   <li>{@code repeat · ((m + h)² − h²)} for each pair that meets m times and had met h times before;
 *   <li>{@code place(w, g, x)} where x sits in group g of round w;
 *   <li>{@code must(x, y)} where x and y never meet;
 *   <li>{@link Quota}, a head too few or too many;
 *   <li>{@code starts}, whoever the hour that suits most of a group does not;
 *   <li>{@code turn · k · (k − 1)} for whoever sits k times in a smaller group than the largest may be.
 * </ul>
 *
 * <p><b>Room.</b> What must never happen is a cost larger than all that matters less, together. Costs of pairs and places
 * are {@code int}; for each round, the most people in a group times the largest {@code |pair| + 2 · repeat · (h + rounds +
 * 1)}, plus the largest {@code |place|}, must stay below 2²⁷ = 134,217,728, which is checked when the problem is built:
 * with groups of eight a pair may cost 15 million. Sums are {@code long}.
 *
 * <p>n² whole numbers of memory for n people.
 */
public final class Seating {

    /** What a person and a group may cost each other stays below this. */
    public static final long ROOM = 1L << 27;

    final int[][] pairs; // pair + 2 · repeat · h: history only moves the start of the parabola
    final int repeat;
    final int turn;
    final List<Starts> starts;
    final int[][][] places; // [round][group][person], null where there is none
    final List<Must> musts;
    final List<Quota> quotas;
    private final List<Round> rounds;
    private final long enough;

    Seating(SeatingBuilder builder) {
        pairs = builder.pairs;
        repeat = builder.repeat;
        turn = builder.turn;
        starts = List.copyOf(builder.starts);
        places = builder.places();
        musts = List.copyOf(builder.musts);
        quotas = List.copyOf(builder.quotas);
        rounds = List.copyOf(builder.rounds);
        enough = builder.enough;
        requireRoom();
        for (Quota quota : quotas) {
            if (!quota.people().stream().allMatch(x -> x >= 0 && x < people())
                    || !quota.rounds().stream().allMatch(w -> w >= 0 && w < rounds.size())) {
                throw new IllegalArgumentException("a quota names people or rounds that are not there");
            }
        }
    }

    /** Hours of a round, of each person as bits, and what each head costs whom the best hour of a group does not suit. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and never handed out
    record Starts(int round, long[] hours, int cost) {

        /** Returns how many of a group the hour that suits most does not suit. */
        int misfits(List<Integer> group) {
            int most = 0;
            for (int hour = 0; hour < Long.SIZE; hour++) {
                int suited = 0;
                for (int person : group) {
                    suited += (int) (hours[person] >>> hour & 1);
                }
                most = Math.max(most, suited);
            }
            return group.size() - most;
        }
    }

    /** Two people who must meet at least once, and what it costs if they do not. */
    record Must(int one, int other, int cost) {}

    /**
     * Returns a builder of a problem without costs.
     *
     * @param people how many there are, 1 or more
     */
    public static SeatingBuilder of(int people) {
        return new SeatingBuilder(people);
    }

    /** Returns how many people there are. */
    public int people() {
        return pairs.length;
    }

    /** Returns the rounds, in order. */
    public List<Round> rounds() {
        return rounds;
    }

    /** Returns the cost at which a search may stop: nothing cheaper is asked for. */
    public long enough() {
        return enough;
    }

    /**
     * Returns what seats cost, counted from nothing. O(rounds · people · size) time.
     *
     * @param seats that keep to the rounds
     */
    public long cost(Seats seats) {
        requireFit(seats);
        return pairCost(seats)
                + placeCost(seats)
                + mustCost(seats)
                + quotaCost(seats)
                + turnCost(seats)
                + startCost(seats);
    }

    private long pairCost(Seats seats) {
        // Of a pair's m meetings the k-th costs pair + repeat · (2k − 1), k counted here by looking back.
        long cost = 0;
        for (int w = 0; w < rounds.size(); w++) {
            for (List<Integer> group : seats.groups(w)) {
                for (int i = 0; i < group.size(); i++) {
                    for (int j = 0; j < i; j++) {
                        int x = group.get(i);
                        int y = group.get(j);
                        int earlier = 0;
                        for (int r = 0; r < w; r++) {
                            earlier += seats.group(r, x) != Seats.NOWHERE && seats.group(r, x) == seats.group(r, y)
                                    ? 1
                                    : 0;
                        }
                        cost += pairs[x][y] + (long) repeat * (2 * earlier + 1);
                    }
                }
            }
        }
        return cost;
    }

    private long placeCost(Seats seats) {
        long cost = 0;
        for (int w = 0; w < rounds.size(); w++) {
            for (int person : rounds.get(w).seated()) {
                int[] places = this.places[w][seats.group(w, person)];
                cost += places == null ? 0 : places[person];
            }
        }
        return cost;
    }

    private long mustCost(Seats seats) {
        long cost = 0;
        for (Must must : musts) {
            cost += seats.meetings(must.one, must.other) == 0 ? must.cost : 0;
        }
        return cost;
    }

    private long quotaCost(Seats seats) {
        long cost = 0;
        for (Quota quota : quotas) {
            for (int w : quota.rounds()) {
                int[] counts = new int[rounds.get(w).groups()];
                for (int person : quota.people()) {
                    if (seats.group(w, person) != Seats.NOWHERE) {
                        counts[seats.group(w, person)]++;
                    }
                }
                cost += Arrays.stream(counts).mapToLong(quota::cost).sum();
            }
        }
        return cost;
    }

    private long turnCost(Seats seats) {
        int[] times = new int[people()];
        for (int w = 0; w < rounds.size(); w++) {
            for (List<Integer> group : seats.groups(w)) {
                for (int person : group) {
                    times[person] += group.size() < rounds.get(w).largest() ? 1 : 0;
                }
            }
        }
        return Arrays.stream(times).mapToLong(k -> (long) turn * k * (k - 1)).sum();
    }

    private long startCost(Seats seats) {
        return starts.stream()
                .mapToLong(round -> seats.groups(round.round).stream()
                        .mapToLong(group -> (long) round.cost * round.misfits(group))
                        .sum())
                .sum();
    }

    /** Returns what each two people cost when they meet for the first time here, history and musts counted: a copy. */
    public int[][] firstMeetings() {
        int[][] costs = new int[people()][];
        for (int x = 0; x < costs.length; x++) {
            costs[x] = pairs[x].clone();
        }
        for (Must must : musts) {
            costs[must.one][must.other] -= must.cost;
            costs[must.other][must.one] -= must.cost;
        }
        return costs;
    }

    /** Returns what each meeting more of a pair costs more than the last, half of it: the growth of the square. */
    public int repeat() {
        return repeat;
    }

    /** Returns what it costs that a person sits in a group of a round. */
    public int placeCost(int round, int group, int person) {
        int[] costs = places[round][group];
        return costs == null ? 0 : costs[person];
    }

    /** Returns how many of some people groups should have. */
    public List<Quota> quotas() {
        return quotas;
    }

    /** Returns what a pair costs on the average when it meets for the first time here. */
    double meanPair() {
        double sum = 0;
        for (int[] row : pairs) {
            for (int cost : row) {
                sum += cost;
            }
        }
        return sum / Math.max(1, (double) people() * (people() - 1)) + repeat;
    }

    /** Throws where seats do not keep to the rounds: who is seated, and the bounds of groups. */
    void requireFit(Seats seats) {
        if (seats.rounds() != rounds.size()) {
            throw new IllegalArgumentException(
                    "seats have " + seats.rounds() + " rounds, the problem " + rounds.size());
        }
        for (int w = 0; w < rounds.size(); w++) {
            Round round = rounds.get(w);
            List<Integer> sizes = new ArrayList<>();
            seats.groups(w).forEach(group -> sizes.add(group.size()));
            while (sizes.size() < round.groups()) {
                sizes.add(0);
            }
            boolean fits = sizes.size() == round.groups()
                    && sizes.stream().mapToInt(size -> size).sum()
                            == round.seated().size();
            for (int g = 0; fits && g < round.groups(); g++) {
                fits = sizes.get(g) >= round.least().get(g)
                        && sizes.get(g) <= round.most().get(g);
            }
            for (int person : round.seated()) {
                fits = fits && seats.group(w, person) != Seats.NOWHERE;
            }
            if (!fits) {
                throw new IllegalArgumentException("the seats of round " + w + " do not keep to who and how many");
            }
        }
    }

    private void requireRoom() {
        long pair = 0;
        for (int[] row : pairs) {
            for (int cost : row) {
                pair = Math.max(pair, Math.abs((long) cost));
            }
        }
        pair += 2L * Math.abs((long) repeat) * (rounds.size() + 1);
        for (int w = 0; w < rounds.size(); w++) {
            Round round = rounds.get(w);
            long place = 0;
            for (int[] group : places[w]) {
                if (group != null) {
                    place = Math.max(
                            place,
                            Arrays.stream(group).mapToLong(Math::abs).max().orElse(0));
                }
            }
            long most =
                    round.most().stream().mapToLong(Integer::longValue).max().orElse(0);
            long size = Math.max(2, Math.min(most, round.seated().size()));
            if (size * pair + place >= ROOM) {
                throw new IllegalArgumentException("costs must stay below " + ROOM + " for a person and a group, and "
                        + size + " people, a pair at " + pair + " and a place at " + place + " may reach "
                        + (size * pair + place));
            }
        }
    }
}
