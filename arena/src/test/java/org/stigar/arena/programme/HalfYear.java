package org.stigar.arena.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.stigar.arena.plan.Effort;
import org.stigar.arena.plan.Planner;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.GroupSizes;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.problem.Participant;
import org.stigar.arena.problem.People;
import org.stigar.arena.problem.PersonPair;
import org.stigar.arena.problem.Round;
import org.stigar.arena.problem.When;
import org.stigar.arena.search.Budget;
import org.stigar.core.people.PersonId;

/** A programme that is lived through: planned anew before each meeting, and whoever does not show up is known only afterwards. */
final class HalfYear {

    private static final Instant FIRST = Instant.parse("2026-01-12T08:00:00Z");
    private static final List<String> FUNCTIONS =
            List.of("sales", "service", "product", "finance", "people", "supply", "it", "legal");

    final List<Participant> people = new ArrayList<>();
    final List<Held> held = new ArrayList<>();
    private final int meetings;
    private final int rounds;
    private final Duration cadence;
    private final int noShows;
    private final SplittableRandom random;
    Set<PersonPair> apart = Set.of();
    OptionalInt functionsBy = OptionalInt.empty();

    HalfYear(int meetings, int rounds, Duration cadence, int noShows, long seed) {
        this.meetings = meetings;
        this.rounds = rounds;
        this.cadence = cadence;
        this.noShows = noShows;
        random = new SplittableRandom(seed);
        IntStream.range(0, 24).mapToObj(HalfYear::leader).forEach(people::add);
    }

    static Participant leader(int n) {
        return People.of(n, List.of("SE", "PL", "DE").get(n % 3), FUNCTIONS.get(n % FUNCTIONS.size()));
    }

    boolean isOver() {
        return held.size() == meetings;
    }

    /** Lets the next meeting be, as planned now. */
    Grouping meet() {
        return held(((Outlook.Planned) Horizon.plan(course(), Effort.of(new Budget.Evaluations(30_000), held.size())))
                .meetings()
                .get(0));
    }

    /** Lets the next meeting be as chance has it. */
    Grouping meetByChance() {
        return held(Planner.random(pattern(ahead().get(0)), random.nextLong()));
    }

    private Grouping held(Grouping seats) {
        Set<PersonId> here = people.stream()
                .map(Participant::id)
                .filter(one -> random.nextInt(100) >= noShows)
                .collect(Collectors.toSet());
        held.add(new Held(seats, here));
        return seats;
    }

    Course course() {
        OptionalInt within = functionsBy.isPresent() && functionsBy.getAsInt() > held.size()
                ? OptionalInt.of(functionsBy.getAsInt() - held.size())
                : OptionalInt.empty();
        return new Course(pattern(ahead().get(0)), ahead(), Held.times(held), within);
    }

    private Arena pattern(List<Round> next) {
        return Arena.builder(people, next).apart(apart).build();
    }

    private List<List<Round>> ahead() {
        List<List<Round>> ahead = new ArrayList<>();
        for (int meeting = held.size(); meeting < meetings; meeting++) {
            Instant start = FIRST.plus(cadence.multipliedBy(meeting));
            ahead.add(IntStream.range(0, rounds)
                    .mapToObj(round -> new Round(
                            new When.At(start.plus(Duration.ofMinutes(25L * round))),
                            Duration.ofMinutes(20),
                            new GroupSizes.About(4),
                            Set.of()))
                    .toList());
        }
        return ahead;
    }

    Set<PersonPair> met() {
        return Held.times(held).keySet();
    }

    Reach reach() {
        return Reach.of(pattern(List.of(Round.about(4))), met());
    }

    /** Returns which pairs of some people have not met; none of them twice, all of them different. */
    Set<PersonPair> open(Collection<Participant> among) {
        Set<PersonPair> open = new TreeSet<>();
        List<PersonId> ids = among.stream().map(Participant::id).toList();
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        for (int one = 0; one < ids.size(); one++) {
            for (int other = one + 1; other < ids.size(); other++) {
                open.add(new PersonPair(ids.get(one), ids.get(other)));
            }
        }
        open.removeAll(met());
        open.removeAll(apart);
        return open;
    }
}
