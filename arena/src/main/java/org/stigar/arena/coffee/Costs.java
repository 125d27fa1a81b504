package org.stigar.arena.coffee;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.stigar.core.people.PersonId;

/**
 * What it costs to bring two people together, in whole numbers: kept apart before all, then hours that do not meet, then how
 * often they met (squared) and how lately, then whether they sat together elsewhere, then wishes. Each of these outweighs all that come after it in a pair.
 *
 * <p>A pair costs O(m) for the m meetings that one of the two is remembered with.
 */
final class Costs {

    // All stay far below the 10¹⁰ at which the matching takes a pair for impossible.
    static final long APART = 1_000_000_000;
    static final long NO_HOURS = 20_000_000;
    static final long REPEAT = 40_000;
    static final long ELSEWHERE = 400;
    static final long WISH = 20;

    private static final int MOST_COUNTED = 15;
    static final long LATELY = 4_000;

    private final List<CoffeeMember> members;
    private final CoffeeCircle.Apart apart;
    private final MeetingHours hours;
    private final int[][] met; // others, once for each time
    private final int[][] weeksAgo; // beside them
    private final int[][] elsewhere; // with whom they sat together otherwise
    private final long wish;

    private Costs(
            List<CoffeeMember> members,
            CoffeeCircle.Apart apart,
            MeetingHours hours,
            int[][] met,
            int[][] weeksAgo,
            int[][] elsewhere,
            long wish) {
        this.members = members;
        this.apart = apart;
        this.hours = hours;
        this.met = met;
        this.weeksAgo = weeksAgo;
        this.elsewhere = elsewhere;
        this.wish = wish;
    }

    /** Takes those who are there, in the order of their numbers. */
    static Costs of(List<CoffeeMember> members, CoffeeCircle circle, MeetingHours hours, LocalDate week) {
        Map<PersonId, Integer> numbers = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            numbers.put(members.get(i).id(), i);
        }
        int all = members.size();
        Costs costs =
                new Costs(members, circle.apart(), hours, new int[all][0], new int[all][0], new int[all][0], WISH);
        Collection<PastCoffee> past = circle.past();
        for (PastCoffee one : past) {
            int ago = (int) Math.max(1, ChronoUnit.WEEKS.between(one.week(), week));
            int[] group = one.people().stream()
                    .map(numbers::get)
                    .filter(number -> number != null)
                    .mapToInt(Integer::intValue)
                    .toArray();
            if (one.where() == PastCoffee.Where.COFFEE) {
                costs.remember(group, ago);
            } else {
                costs.rememberElsewhere(group);
            }
        }
        return costs;
    }

    /** Returns the same where nobody has wishes. */
    Costs withoutWishes() {
        return new Costs(members, apart, hours, met, weeksAgo, elsewhere, 0);
    }

    /** Returns what the next week costs, once these groups have met. */
    Costs after(Collection<int[]> groups) {
        int[][] older = new int[weeksAgo.length][];
        Arrays.setAll(older, i -> Arrays.stream(weeksAgo[i]).map(ago -> ago + 1).toArray());
        Costs next = new Costs(members, apart, hours, met.clone(), older, elsewhere, wish);
        groups.forEach(group -> next.remember(group, 1));
        return next;
    }

    private void remember(int[] group, int ago) {
        for (int one : group) {
            for (int other : group) {
                if (one != other) {
                    met[one] = append(met[one], other);
                    weeksAgo[one] = append(weeksAgo[one], ago);
                }
            }
        }
    }

    private void rememberElsewhere(int[] group) {
        for (int one : group) {
            elsewhere[one] = IntStream.concat(Arrays.stream(elsewhere[one]), Arrays.stream(group))
                    .filter(other -> other != one)
                    .distinct()
                    .sorted()
                    .toArray();
        }
    }

    private static int[] append(int[] before, int last) {
        int[] all = Arrays.copyOf(before, before.length + 1);
        all[before.length] = last;
        return all;
    }

    int size() {
        return members.size();
    }

    /** Returns what a pair costs; the same both ways. */
    long of(int one, int other) {
        long cost = timesCost(one, other);
        if (!hours.canMeet(one, other)) {
            cost += NO_HOURS;
        }
        if (Arrays.binarySearch(elsewhere[one], other) >= 0) {
            cost += ELSEWHERE;
        }
        CoffeeMember mine = members.get(one);
        CoffeeMember theirs = members.get(other);
        if (apart.areApart(mine.id(), theirs.id())) {
            cost += APART;
        }
        for (Mixing mixing : mine.wishes()) {
            cost += wish * mixing.sameness(mine, theirs);
        }
        for (Mixing mixing : theirs.wishes()) {
            cost += wish * mixing.sameness(mine, theirs);
        }
        return cost;
    }

    private long timesCost(int one, int other) {
        int[] others = met[one];
        long times = 0;
        int latest = Integer.MAX_VALUE;
        for (int i = 0; i < others.length; i++) {
            if (others[i] == other) {
                times++;
                latest = Math.min(latest, weeksAgo[one][i]);
            }
        }
        long counted = Math.min(times, MOST_COUNTED);
        return times == 0 ? 0 : counted * counted * REPEAT + LATELY / latest;
    }

    /** Returns what a group costs. */
    long of(int[] group) {
        long cost = 0;
        for (int i = 1; i < group.length; i++) {
            for (int j = 0; j < i; j++) {
                cost += of(group[i], group[j]);
            }
        }
        if (group.length == 3 && cost < NO_HOURS && !hours.canMeet(group[0], group[1], group[2])) {
            cost += NO_HOURS;
        }
        return cost;
    }

    /** Returns whether two have not met yet. */
    boolean areNew(int one, int other) {
        return timesCost(one, other) == 0;
    }
}
