package org.stigar.arena.coffee;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.stigar.core.people.PersonId;

/**
 * Makes rounds of coffee.
 *
 * <p>In this order: nobody who is away is in a group; nobody is with somebody they are kept apart from; everybody is in a group
 * as far as that goes; working hours have room for the meeting; those who met seldom come before those who met often, and of
 * these who met long ago; wishes are heard. So nobody meets somebody again as long as everybody can meet somebody new. Where
 * the number of pairs is odd, one of those who were the odd one least often joins a pair.
 *
 * <p>Pairs of up to {@value #MOST_EXACT} people are the cheapest there are; few people are also paired so that the rounds after
 * this one can do without repeats. The same circle, week and seed give the same round; who hands in the same seed every week gets
 * what was looked ahead to. No state, safe for use by many threads.
 * Time for n people: about n² up to {@value #MOST_EXACT}, O(n) above.
 */
public final class CoffeeRounds {

    private static final int MOST_EXACT = 600;
    private static final int MOST_AHEAD = 24;
    private static final int TRIES_AHEAD = 100;
    private static final int ODD_TRIES = 8;

    /** Returns the round of a week. */
    public CoffeeRound plan(CoffeeCircle circle, CoffeeWeek week, long seed) {
        List<CoffeeMember> members = circle.members().stream()
                .filter(member -> !circle.away().contains(member.id()))
                .sorted(comparing(CoffeeMember::id))
                .toList();
        MeetingHours hours = new MeetingHours(members, week);
        Costs costs = Costs.of(members, circle, hours, week.monday());
        Lots lots = new Lots(seed, ChronoUnit.WEEKS.between(LocalDate.EPOCH, week.monday()));
        RandomGenerator random = lots.of(0, 0);
        Seated seated;
        if (circle.size() == CoffeeCircle.Size.THREES) {
            seated = Seated.ofThrees(costs, random);
        } else {
            int[] turns = members.stream().mapToInt(CoffeeMember::turns).toArray();
            seated = members.size() <= MOST_AHEAD ? lookAhead(costs, turns, lots) : pairs(costs, turns, random);
        }
        return round(seated, members, hours, random);
    }

    private static CoffeeRound round(
            Seated seated, List<CoffeeMember> members, MeetingHours hours, RandomGenerator random) {
        List<CoffeeGroup> groups = new ArrayList<>();
        for (int[] group : seated.groups()) {
            OptionalInt odd =
                    Arrays.stream(group).filter(seated.odd()::contains).findFirst();
            groups.add(new CoffeeGroup(
                    Arrays.stream(group)
                            .sorted()
                            .mapToObj(i -> members.get(i).id())
                            .toList(),
                    odd.isPresent() ? Optional.of(members.get(odd.getAsInt()).id()) : Optional.empty(),
                    hours.findTime(group, random)));
        }
        groups.sort(comparing(group -> group.people().get(0)));
        List<PersonId> alone =
                seated.alone().stream().sorted().map(i -> members.get(i).id()).toList();
        return new CoffeeRound(groups, alone);
    }

    /**
     * Of several rounds as good as each other, returns the one after which the most rounds without repeats are found. What was
     * found in one week is found again in the next, so it never gets worse. Every second one does without wishes: who meets
     * those of other countries first is left with a group of their own, and if its number is odd, somebody meets again.
     */
    private static Seated lookAhead(Costs costs, int[] turns, Lots lots) {
        Seated best = pairs(costs, turns, lots.of(0, 0));
        if (best.hasRepeat(costs)) {
            return best;
        }
        int most = roundsAfter(best, costs, turns, lots, 0);
        int bound = mostRounds(costs) - 1;
        for (int plan = 1; plan < TRIES_AHEAD && most < bound; plan++) {
            Costs own = plan % 2 == 0 ? costs : costs.withoutWishes();
            Seated next = pairs(own, turns, lots.of(plan, 0));
            int rounds = next.hasRepeat(own) ? -1 : roundsAfter(next, own, turns, lots, plan);
            if (rounds > most) {
                best = next;
                most = rounds;
            }
        }
        return best;
    }

    private static int roundsAfter(Seated first, Costs costs, int[] turns, Lots lots, int plan) {
        int rounds = 0;
        Seated seated = first;
        Costs ahead = costs;
        int[] after = turns.clone();
        while (true) {
            seated.odd().forEach(i -> after[i]++);
            ahead = ahead.after(seated.groups());
            seated = pairs(ahead, after, lots.of(plan, rounds + 1));
            if (seated.groups().isEmpty() || seated.hasRepeat(ahead)) {
                return rounds;
            }
            rounds++;
        }
    }

    /** Returns how many rounds without repeats there can be at most: as many as somebody can still meet. */
    private static int mostRounds(Costs costs) {
        return IntStream.range(0, costs.size())
                .map(i -> (int) IntStream.range(0, costs.size())
                        .filter(j -> i != j && costs.of(i, j) < Costs.LATELY)
                        .count())
                .min()
                .orElse(0);
    }

    private static Seated pairs(Costs costs, int[] turns, RandomGenerator random) {
        int[] people = shuffled(costs.size(), random);
        if (people.length % 2 == 0) {
            return Seated.of(evenPairs(people, costs, random), costs);
        }
        int[] candidates = Arrays.stream(people)
                .boxed()
                .sorted(comparing(i -> turns[i])) // stable: by lot among equals
                .mapToInt(Integer::intValue)
                .toArray();
        Seated best = null;
        long least = Long.MAX_VALUE;
        for (int i = 0;
                i < Math.min(ODD_TRIES, candidates.length) && turns[candidates[i]] == turns[candidates[0]];
                i++) {
            int odd = candidates[i];
            int[] others = Arrays.stream(people).filter(one -> one != odd).toArray();
            Seated seated = Seated.of(evenPairs(others, costs, random), costs).with(odd, costs);
            long cost = seated.cost(costs);
            if (cost < least) {
                best = seated;
                least = cost;
            }
            if (cost < Costs.LATELY) {
                break; // neither repeats nor worse: wishes are not worth somebody's turn
            }
        }
        return best == null ? Seated.NOBODY : best;
    }

    private static int[][] evenPairs(int[] people, Costs costs, RandomGenerator random) {
        if (people.length <= MOST_EXACT) {
            return BestPairs.of(people, costs, random);
        }
        int[][] pairs = new int[people.length / 2][];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = new int[] {people[2 * i], people[2 * i + 1]};
        }
        Swaps.improve(pairs, costs, random);
        return pairs;
    }

    static int[] shuffled(int size, RandomGenerator random) {
        int[] people = IntStream.range(0, size).toArray();
        for (int i = size - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int moved = people[i];
            people[i] = people[j];
            people[j] = moved;
        }
        return people;
    }

    /** Chance for each plan and week, so that a plan reads the same when its next week comes. */
    private record Lots(long seed, long week) {

        private static final long ODD = 0x9E37_79B9_7F4A_7C15L;

        RandomGenerator of(int plan, int weeksAhead) {
            long plans = new SplittableRandom(seed + plan * ODD).nextLong();
            return new SplittableRandom(plans + (week + weeksAhead) * ODD);
        }
    }
}
