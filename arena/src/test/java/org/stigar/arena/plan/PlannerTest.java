package org.stigar.arena.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.arena.problem.People.id;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stigar.arena.account.PlanCheck;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.Attribute;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.problem.Mix;
import org.stigar.arena.problem.Part;
import org.stigar.arena.problem.Participant;
import org.stigar.arena.problem.People;
import org.stigar.arena.problem.PersonPair;
import org.stigar.arena.problem.Pin;
import org.stigar.arena.problem.Round;
import org.stigar.arena.problem.Sitting;
import org.stigar.arena.problem.Together;
import org.stigar.arena.rule.Roster;
import org.stigar.arena.rule.Rules;
import org.stigar.arena.score.Score;
import org.stigar.arena.search.Budget;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.WorkingHours;
import org.stigar.core.samples.Samples;

class PlannerTest {

    private static final Effort QUICK = Effort.of(new Budget.Evaluations(100_000), 1);
    private static final LocalDate WINTER = LocalDate.of(2026, 12, 2);

    @Test
    void lets16PeopleMeetEverybodyOnceInFiveRounds() {
        Arena arena = Arena.builder(People.many(16), List.of(four(), four(), four(), four(), four()))
                .build();

        Plan plan = planned(arena, Effort.of(new Budget.Evaluations(3_000_000), 1));

        assertThat(plan.comparison().plan().met()).isEqualTo(16 * 15 / 2);
        assertThat(plan.comparison().plan().repeats()).isZero();
        assertThat(plan.comparison().random().repeats()).isGreaterThan(20);
        assertThat(plan.comparison().bound().rounds()).isEqualTo(5);
    }

    @Test
    void givesTheSamePlanForTheSameSeed() {
        Arena arena = arena(new SplittableRandom(7));

        assertThat(planned(arena, QUICK)).isEqualTo(planned(arena, QUICK));
        Effort two = new Effort(new Budget.Evaluations(50_000), 2, 9);
        assertThat(planned(arena, two)).isEqualTo(planned(arena, two));
    }

    /** A plan is hidden in each arena first, so that one without fault is there. */
    @Test
    void leavesNoHardFaultWhereThereNeedBeNone() {
        Samples.forAll(Integer.getInteger("stigar.arenas", 1000), random -> {
            Arena arena = arena(random);

            Plan plan = planned(arena, Effort.of(new Budget.Evaluations(30_000), 1));

            assertThat(PlanCheck.check(arena, plan.grouping())).isEmpty();
            assertThat(plan.score()).isEqualTo(Rules.score(new Roster(arena), plan.grouping()));
        });
    }

    @Test
    void isAsGoodAsTryingEverything() {
        Samples.forAll(20, random -> {
            Arena arena = Arena.builder(People.mixed(6, random), List.of(Round.about(3), Round.about(3)))
                    .apart(People.pairs(2, 6, random))
                    .mustMeet(People.pairs(2, 6, random))
                    .history(Map.of(pair(0, 1), 1))
                    .mix(Mix.USUAL.with(Attribute.COUNTRY, random.nextInt(4)))
                    .build();

            Verdict verdict = Planner.plan(arena, QUICK, Watcher.NONE);

            Score score = verdict instanceof Verdict.Planned planned
                    ? planned.plan().score()
                    : ((Verdict.Refused) verdict).nearest().map(Plan::score).orElse(Score.ZERO);
            Score best = bestOfAll(arena);
            assertThat(score.isFeasible()).isEqualTo(best.isFeasible());
            if (best.isFeasible()) {
                assertThat(score.must()).isEqualTo(best.must());
                assertThat(score.worth()).isEqualTo(best.worth());
            }
        });
    }

    @Test
    void movesFewSeatsWhenSomebodyDropsOutOrComes() {
        List<Participant> people = People.mixed(30, new SplittableRandom(3));
        List<Round> rounds = List.of(Round.about(5), Round.about(5), Round.about(5), Round.about(5));
        Grouping before = planned(
                        Arena.builder(people, rounds).build(), Effort.of(new Budget.Evaluations(1_000_000), 1))
                .grouping();

        List<Participant> fewer = people.subList(0, 29);
        Plan left = planned(Arena.builder(fewer, rounds).previous(before).build(), QUICK);
        List<Participant> more = new ArrayList<>(people);
        more.add(People.of(31, "SE", "sales"));
        Plan joined = planned(Arena.builder(more, rounds).previous(before).build(), QUICK);

        assertThat(left.score().steadiness()).isZero();
        assertThat(joined.score().steadiness()).isZero();
        assertThat(joined.grouping().rounds())
                .allSatisfy(sitting -> assertThat(sitting.groups()).hasSize(6));
    }

    @Test
    void movesOnlyWhoHasToWhenTwoOfAGroupDropOut() {
        List<Participant> people = People.mixed(30, new SplittableRandom(3));
        List<Round> rounds = List.of(Round.about(5));
        Grouping before = planned(Arena.builder(people, rounds).build(), QUICK).grouping();
        List<PersonId> gone = before.rounds().get(0).groups().get(2).subList(0, 2);
        List<Participant> rest =
                people.stream().filter(one -> !gone.contains(one.id())).toList();

        Plan plan = planned(Arena.builder(rest, rounds).previous(before).build(), QUICK);

        assertThat(plan.score().steadiness()).isEqualTo(1);
    }

    /** 22 people at tables of five, five, four, four and four: four rounds with twelve seats among the fewer. */
    @Test
    void letsAllBeAmongTheFewInTurn() {
        Arena arena = Arena.builder(People.mixed(22, new SplittableRandom(1)), Collections.nCopies(4, four()))
                .mix(new Mix(Map.of(), 0))
                .build();

        Plan plan = planned(arena, QUICK);

        Map<PersonId, Long> turns = plan.grouping().rounds().stream()
                .flatMap(sitting -> sitting.groups().stream().filter(group -> group.size() == 4))
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(turns).hasSize(22);
        assertThat(turns.values()).allMatch(times -> times == 2 || times == 3);
    }

    @Test
    void keepsFixedGroupsAndSeats() {
        Samples.forAll(20, random -> {
            Arena arena = Arena.builder(People.mixed(24, random), List.of(four(), four(), four()))
                    .together(List.of(
                            new Together(Set.of(id(0), id(1), id(2))),
                            new Together(Set.of(id(3), id(4))),
                            new Together(Set.of(id(5), id(6)))))
                    .pins(List.of(new Pin(id(0), 1, 3), new Pin(id(9), 2, 0)))
                    .build();

            Plan plan = planned(arena, QUICK);

            assertThat(plan.score().must()).isZero();
            assertThat(plan.grouping().rounds().get(1).groups().get(3)).contains(id(0), id(1), id(2));
        });
    }

    @Test
    void showsThePlanImprovingAndStopsWhenTold() {
        Arena arena = arena(new SplittableRandom(5));
        List<Interim> seen = new ArrayList<>();
        Watcher watcher = new Watcher() {
            @Override
            public void see(Interim interim) {
                seen.add(interim);
            }

            @Override
            public boolean isEnough() {
                return seen.size() >= 3;
            }
        };

        Verdict verdict = Planner.plan(arena, Effort.of(new Budget.Evaluations(20_000_000), 1), watcher);

        assertThat(verdict).isInstanceOf(Verdict.class);
        assertThat(seen).hasSizeGreaterThanOrEqualTo(3);
        assertThat(seen.get(0).best().rounds()).hasSize(arena.rounds().size());
        assertThat(seen).allSatisfy(interim -> assertThat(interim.done()).isBetween(0.0, 1.0));
        assertThat(seen.get(2).score()).isGreaterThanOrEqualTo(seen.get(0).score());
    }

    @Test
    void givesGroupsAnHourThatSuitsAllInThem() {
        Arena arena = Arena.builder(
                        List.of(
                                People.at(0, "Europe/Stockholm"),
                                People.at(1, "America/New_York"),
                                People.at(2, "Asia/Tokyo"),
                                People.at(3, "Australia/Perth")),
                        List.of(Round.about(2).on(WINTER)))
                .build();

        Plan plan = planned(arena, QUICK);

        // Stockholm from 8 to 16 by UTC and New York from 14 to 22; Tokyo from 0 to 8 and Perth from 1 to 9.
        assertThat(plan.starts().get(0).stream().map(Optional::orElseThrow).map(Object::toString))
                .containsExactlyInAnyOrder("2026-12-02T14:30:00Z", "2026-12-02T04:00:00Z");
    }

    /** From seven to nine every two share an hour, but three who sit eight hours apart do not, and most groups of four are such. */
    @Test
    void findsGroupsWithAnHourAroundTheWorld() {
        List<String> zones = List.of("Etc/GMT", "Etc/GMT-4", "Etc/GMT-8", "Etc/GMT-12", "Etc/GMT+4", "Etc/GMT+8");
        List<Participant> people = IntStream.range(0, 48)
                .mapToObj(n -> People.at(n, zones.get(n % zones.size()))
                        .with(new WorkingHours(LocalTime.of(7, 0), LocalTime.of(21, 0))))
                .toList();
        Round round = four().on(WINTER);
        Arena arena = Arena.builder(people, List.of(round, round, round)).build();

        Plan plan = planned(arena, QUICK);

        assertThat(PlanCheck.check(arena, plan.grouping())).isEmpty();
        assertThat(plan.starts()).allSatisfy(starts -> assertThat(starts).doesNotContain(Optional.empty()));
        assertThat(PlanCheck.check(arena, Planner.random(arena, 1))).hasSizeGreaterThan(4);
        assertThat(plan.comparison().plan().repeats()).isZero();
    }

    private static Round four() {
        return Round.about(4);
    }

    private static Plan planned(Arena arena, Effort effort) {
        Verdict verdict = Planner.plan(arena, effort, Watcher.NONE);
        assertThat(verdict).isInstanceOf(Verdict.Planned.class);
        return ((Verdict.Planned) verdict).plan();
    }

    /** An arena of any kind that has a plan without hard fault: whatever a random plan breaks is not asked for. */
    private static Arena arena(RandomGenerator random) {
        int people = 8 + random.nextInt(40);
        int size = 3 + random.nextInt(4);
        List<Participant> participants = People.mixed(people, random);
        List<Round> rounds = new ArrayList<>();
        for (int round = 0; round < 1 + random.nextInt(5); round++) {
            Set<PersonId> absent = new HashSet<>();
            IntStream.range(0, people).filter(n -> random.nextInt(10) == 0).forEach(n -> absent.add(id(n)));
            Round next = Round.about(size).without(absent);
            rounds.add(random.nextInt(2) == 0 ? next : next.on(WINTER));
        }
        Arena.Builder builder = Arena.builder(participants, rounds)
                .mustMeet(People.pairs(random.nextInt(4), people, random))
                .history(Map.of(pair(0, 1), 2))
                .speech(Arena.Speech.COMMON);
        Grouping hidden = Planner.random(builder.build(), random.nextLong());
        Set<PersonPair> apart = new HashSet<>(People.pairs(people / 2, people, random));
        apart.removeAll(hidden.meetings().keySet());
        int facilitators = hidden.rounds().stream()
                .flatMap(sitting -> sitting.groups().stream())
                .mapToInt(group -> (int) participants.stream()
                        .filter(one -> group.contains(one.id()))
                        .filter(one -> one.is(Part.FACILITATOR))
                        .count())
                .min()
                .orElse(0);
        return builder.apart(apart).facilitatorsPerGroup(facilitators).build();
    }

    private static Score bestOfAll(Arena arena) {
        Roster roster = new Roster(arena);
        List<Sitting> halves = new ArrayList<>();
        List<PersonId> all = arena.present(0);
        for (int one = 1; one < 6; one++) {
            for (int other = one + 1; other < 6; other++) {
                List<PersonId> with = List.of(all.get(0), all.get(one), all.get(other));
                halves.add(new Sitting(List.of(
                        with, all.stream().filter(id -> !with.contains(id)).toList())));
            }
        }
        return halves.stream()
                .flatMap(first ->
                        halves.stream().map(second -> Rules.score(roster, new Grouping(List.of(first, second)))))
                .max(Score::compareTo)
                .orElseThrow();
    }

    private static PersonPair pair(int one, int other) {
        return new PersonPair(id(one), id(other));
    }
}
