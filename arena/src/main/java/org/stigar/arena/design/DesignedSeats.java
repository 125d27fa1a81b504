package org.stigar.arena.design;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.stigar.arena.search.Round;
import org.stigar.arena.search.Seating;
import org.stigar.arena.search.Seats;

/**
 * Seats for a problem from a design: with tables of about as many seats as there are tables, a search alone is left with repeats where
 * lines over a field have none.
 *
 * <p>Points are deleted until as many are left as there are people; who is away in a round is deleted there alone. What then does not
 * fit (a group too small or too large, people beyond what the design has, rounds beyond it) is mended by moving as few as need be.
 */
public final class DesignedSeats {

    /** For each so many evaluations one try at base rounds, which takes as long at first. */
    private static final long A_TRY = 100_000;

    private static final long FEWEST_TRIES = 4;

    private static final int MOST_PEOPLE = 400;
    private static final double LEAST_SHARE = 0.5;
    private static final double MOST_OF_ALL = 0.85;

    private final Seating seating;
    private final int[][] costs; // of a pair's next meeting, but for what a first one costs

    private DesignedSeats(Seating seating) {
        this.seating = seating;
        costs = seating.firstMeetings();
    }

    /**
     * Returns seats that keep to the rounds, or empty where no design fits: rounds with different numbers of groups, no field and no
     * base rounds, or more than twice as many rounds as a design has.
     *
     * @param evaluations how many swaps of two people over all rounds are valued; base rounds are looked for about as long
     * @param stop asked now and then whether to stop
     */
    public static Optional<Seats> find(Seating seating, long evaluations, long seed, BooleanSupplier stop) {
        long tries = Math.max(FEWEST_TRIES, evaluations / A_TRY);
        List<List<List<Integer>>> points = design(seating, tries, seed, stop);
        if (points.isEmpty() || stop.getAsBoolean()) {
            return Optional.empty();
        }
        List<List<List<Integer>>> seated = Labels.anneal(seating, points, evaluations, seed, stop);
        return Optional.of(Seats.of(seating.people(), new DesignedSeats(seating).mend(seated)));
    }

    private static List<List<List<Integer>>> design(Seating seating, long tries, long seed, BooleanSupplier stop) {
        int groups = seating.rounds().get(0).groups();
        boolean alike = seating.rounds().stream().allMatch(round -> round.groups() == groups);
        int people = seating.people();
        int rounds = seating.rounds().size();
        if (!alike || groups < 2 || people > MOST_PEOPLE) {
            return List.of();
        }
        int size = Math.min(groups, (people + groups - 1) / groups);
        if (size < 2 || groups * size < people * MOST_OF_ALL) {
            return List.of();
        }
        List<List<List<Integer>>> lines = Lines.rounds(groups, size);
        if (lines.size() < rounds && rounds <= (groups * size - 1) / (size - 1)) {
            long[] tried = {0};
            List<List<List<Integer>>> shifted =
                    Starters.find(groups, size, rounds, seed, () -> tried[0]++ >= tries || stop.getAsBoolean());
            if (!shifted.isEmpty()) {
                return shifted;
            }
        }
        return lines.size() < rounds * LEAST_SHARE ? List.of() : lines.subList(0, Math.min(rounds, lines.size()));
    }

    private List<List<List<Integer>>> mend(List<List<List<Integer>>> seated) {
        List<List<List<Integer>>> rounds = new ArrayList<>();
        int[][] met = new int[costs.length][costs.length];
        for (int number = 0; number < seating.rounds().size(); number++) {
            List<List<Integer>> groups = new ArrayList<>();
            for (int group = 0; group < seating.rounds().get(number).groups(); group++) {
                groups.add(new ArrayList<>(
                        number < seated.size() ? seated.get(number).get(group) : List.of()));
            }
            rounds.add(groups);
        }
        for (int number = 0; number < rounds.size(); number++) {
            mend(number, rounds.get(number), met);
        }
        return rounds;
    }

    private void mend(int number, List<List<Integer>> groups, int[][] met) {
        Round round = seating.rounds().get(number);
        List<Integer> open = new ArrayList<>(round.seated());
        groups.forEach(open::removeAll);
        for (int group = 0; group < groups.size(); group++) {
            while (groups.get(group).size() > round.most().get(group)) {
                open.add(take(groups.get(group), number, group, met));
            }
        }
        while (!open.isEmpty()) {
            // First where somebody must come, then where there is room.
            boolean isMissing = missing(round, groups) > 0;
            List<Integer> places = IntStream.range(0, groups.size())
                    .filter(group -> groups.get(group).size() < (isMissing ? round.least() : round.most()).get(group))
                    .boxed()
                    .toList();
            int person = open.remove(open.size() - 1);
            int group = Collections.min(
                    places, Comparator.comparingLong(place -> cost(person, groups.get(place), number, place, met)));
            groups.get(group).add(person);
        }
        fill(number, groups, met);
        count(groups, met);
    }

    private void fill(int number, List<List<Integer>> groups, int[][] met) {
        Round round = seating.rounds().get(number);
        for (int group = 0; group < groups.size(); group++) {
            while (groups.get(group).size() < round.least().get(group)) {
                int from = IntStream.range(0, groups.size())
                        .boxed()
                        .max(Comparator.comparing(
                                at -> groups.get(at).size() - round.least().get(at)))
                        .orElseThrow();
                groups.get(group).add(take(groups.get(from), number, from, met));
            }
        }
    }

    /** Takes whoever costs most where they are. */
    private int take(List<Integer> group, int number, int place, int[][] met) {
        int most = Collections.max(group, Comparator.comparingLong(person -> cost(person, group, number, place, met)));
        group.remove((Integer) most);
        return most;
    }

    private static int missing(Round round, List<List<Integer>> groups) {
        return IntStream.range(0, groups.size())
                .map(group ->
                        Math.max(0, round.least().get(group) - groups.get(group).size()))
                .sum();
    }

    private long cost(int person, List<Integer> group, int number, int place, int[][] met) {
        long cost = seating.placeCost(number, place, person);
        for (int other : group) {
            cost += costs[person][other] + 2L * seating.repeat() * met[person][other];
        }
        return cost;
    }

    private static void count(List<List<Integer>> groups, int[][] met) {
        for (List<Integer> group : groups) {
            for (int one : group) {
                for (int other : group) {
                    met[one][other] += one == other ? 0 : 1;
                }
            }
        }
    }
}
