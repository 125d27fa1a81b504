package org.stigar.arena.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.arena.problem.People.id;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stigar.arena.conflict.Relaxation.Kind;
import org.stigar.arena.plan.Effort;
import org.stigar.arena.plan.Planner;
import org.stigar.arena.plan.Verdict;
import org.stigar.arena.plan.Watcher;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.GroupSizes;
import org.stigar.arena.problem.Part;
import org.stigar.arena.problem.Participant;
import org.stigar.arena.problem.People;
import org.stigar.arena.problem.PersonPair;
import org.stigar.arena.problem.Pin;
import org.stigar.arena.problem.Round;
import org.stigar.arena.problem.Together;
import org.stigar.arena.rule.Roster;
import org.stigar.arena.search.Budget;
import org.stigar.core.people.PersonId;

/** What is asked for and cannot be: which demands, and the least that would help. */
class ConflictsTest {

    private static final LocalDate WINTER = LocalDate.of(2026, 12, 2);
    private static final Effort QUICK = Effort.of(new Budget.Evaluations(50_000), 1);

    @Test
    void sizesHaveToAddUp() {
        Round round = new Round(
                Round.about(2).when(), Round.about(2).length(), new GroupSizes.Exactly(List.of(3, 4)), Set.of());

        assertThat(impossible(Arena.builder(People.many(6), List.of(round)).build()))
                .containsExactly(conflict(Set.of(Demand.SIZES), 0, Set.of(), new Relaxation(Kind.SIZES_ADD_UP_TO, 6)));
    }

    @Test
    void facilitatorsHaveToBeThere() {
        List<Participant> people = IntStream.range(0, 12)
                .mapToObj(n -> n < 2 ? People.plain(n, Part.FACILITATOR) : People.plain(n))
                .toList();

        assertThat(impossible(Arena.builder(people, List.of(Round.about(4)))
                        .facilitatorsPerGroup(1)
                        .build()))
                .containsExactly(conflict(
                        Set.of(Demand.FACILITATORS, Demand.SIZES),
                        0,
                        Set.of(),
                        new Relaxation(Kind.MORE_FACILITATORS, 1),
                        new Relaxation(Kind.GROUPS_OF_AT_LEAST, 6)));
    }

    @Test
    void facilitatorsHaveToFitIntoTheGroup() {
        assertThat(impossible(Arena.builder(People.many(6), List.of(Round.about(3)))
                        .facilitatorsPerGroup(4)
                        .build()))
                .containsExactly(conflict(
                        Set.of(Demand.FACILITATORS, Demand.SIZES),
                        0,
                        Set.of(),
                        new Relaxation(Kind.FACILITATORS_PER_GROUP_AT_MOST, 3),
                        new Relaxation(Kind.GROUPS_OF_AT_LEAST, 4)));
    }

    @Test
    void everyoneApartCannotBePlaced() {
        assertThat(impossible(Arena.builder(People.many(6), List.of(Round.about(3)))
                        .apart(everyone(6))
                        .build()))
                .containsExactly(conflict(
                        Set.of(Demand.PLACEABLE, Demand.SIZES), 0, Set.of(), new Relaxation(Kind.FEWER_PEOPLE, 6)));
    }

    @Test
    void hoursThatNeverOverlapReadTheSame() {
        List<Participant> people = List.of(
                People.at(0, "Europe/Stockholm"),
                People.at(1, "Pacific/Auckland"),
                People.at(2, "America/Los_Angeles"));

        assertThat(impossible(Arena.builder(people, List.of(Round.about(3).on(WINTER)))
                        .build()))
                .allSatisfy(conflict ->
                        assertThat(conflict.demands()).containsExactlyInAnyOrder(Demand.PLACEABLE, Demand.SIZES));
    }

    @Test
    void nobodyThereIsAConflictToo() {
        assertThat(impossible(Arena.builder(List.of(), List.of(Round.about(3))).build()))
                .hasSize(1);
    }

    @Test
    void whatSearchAloneFindsImpossibleNamesItsDemand() {
        // Three who are apart from one another have to sit in two groups.
        Arena arena = Arena.builder(People.many(8), List.of(Round.about(4)))
                .apart(everyone(3))
                .build();

        Verdict verdict = Planner.plan(arena, QUICK, Watcher.NONE);

        assertThat(((Verdict.Refused) verdict).conflicts())
                .containsExactly(new Conflict(
                        Set.of(Demand.SIZES, Demand.PLACEABLE),
                        OptionalInt.empty(),
                        Set.of(),
                        List.of(new Relaxation(Kind.FEWER_PEOPLE, 1))));
    }

    @Test
    void languagesThatNoGroupCanShareAreNamed() {
        List<Participant> people = List.of(
                People.speaking(0, "sv"), People.speaking(1, "de"), People.speaking(2, "fr"), People.speaking(3, "pl"));

        Verdict verdict = Planner.plan(
                Arena.builder(people, List.of(Round.about(2)))
                        .speech(Arena.Speech.COMMON)
                        .build(),
                QUICK,
                Watcher.NONE);

        assertThat(((Verdict.Refused) verdict).conflicts())
                .allSatisfy(conflict -> assertThat(conflict.demands()).contains(Demand.LANGUAGE));
    }

    @Test
    void wishesThatCannotBeMetAreToldAndTheRestIsPlanned() {
        Arena.Builder six = Arena.builder(People.many(6), List.of(Round.about(3)));

        assertThat(unmet(six.together(List.of(new Together(Set.of(id(0), id(1), id(2), id(3)))))
                        .build()))
                .containsExactly(conflict(
                        Set.of(Demand.TOGETHER, Demand.SIZES),
                        0,
                        Set.of(id(0), id(1), id(2), id(3)),
                        new Relaxation(Kind.GROUPS_OF_AT_LEAST, 4),
                        new Relaxation(Kind.FEWER_TOGETHER, 1)));
        assertThat(unmet(six.together(List.of())
                        .pins(List.of(new Pin(id(0), 0, 7), new Pin(id(1), 0, 0), new Pin(id(1), 0, 1)))
                        .build()))
                .extracting(Conflict::demands)
                .containsExactly(Set.of(Demand.PINS), Set.of(Demand.PINS, Demand.SIZES));
        assertThat(unmet(six.pins(List.of(pin(0), pin(1), pin(2), pin(3))).build()))
                .containsExactly(conflict(
                        Set.of(Demand.PINS, Demand.SIZES),
                        0,
                        Set.of(id(0), id(1), id(2), id(3)),
                        new Relaxation(Kind.FEWER_WISHES, 1)));
        assertThat(unmet(six.pins(List.of())
                        .mustMeet(Set.of(pair(0, 1), pair(0, 2), pair(0, 3)))
                        .build()))
                .containsExactly(new Conflict(
                        Set.of(Demand.MUST_MEET, Demand.SIZES),
                        OptionalInt.empty(),
                        Set.of(id(0)),
                        List.of(new Relaxation(Kind.FEWER_WISHES, 1), new Relaxation(Kind.MORE_ROUNDS, 1))));
    }

    /** Whoever plans may ask for two people in all ways there are, and reads the same whatever keeps them from it. */
    @Test
    void apartAwayAndOtherHoursReadTheSame() {
        List<Participant> here = List.of(
                People.at(0, "Europe/Stockholm"),
                People.at(1, "Europe/Stockholm"),
                People.at(2, "Europe/Stockholm"),
                People.at(3, "Europe/Stockholm"));
        List<Participant> elsewhere =
                List.of(here.get(0), People.at(1, "Asia/Tokyo"), here.get(2), People.at(3, "Asia/Tokyo"));
        Round round = Round.about(2).on(WINTER);
        Arena apart =
                Arena.builder(here, List.of(round)).apart(Set.of(pair(0, 1))).build();
        Arena away = Arena.builder(here, List.of(round.without(Set.of(id(1), id(3)))))
                .build();
        Arena hours = Arena.builder(elsewhere, List.of(round)).build();

        for (Arena arena : List.of(apart, away, hours)) {
            assertThat(unmet(arena.change()
                            .together(List.of(new Together(Set.of(id(0), id(1)))))
                            .pins(List.of(pin(0), pin(1)))
                            .mustMeet(Set.of(pair(0, 1)))
                            .build()))
                    .containsExactly(
                            conflict(Set.of(Demand.TOGETHER, Demand.PLACEABLE), 0, Set.of(id(0), id(1)), fewer()),
                            conflict(Set.of(Demand.PINS, Demand.PLACEABLE), 0, Set.of(id(0), id(1)), fewer()),
                            new Conflict(
                                    Set.of(Demand.MUST_MEET, Demand.PLACEABLE),
                                    OptionalInt.empty(),
                                    Set.of(id(0), id(1)),
                                    List.of(fewer())));
        }
    }

    private static Relaxation fewer() {
        return new Relaxation(Kind.FEWER_WISHES, 1);
    }

    private static Conflict conflict(Set<Demand> demands, int round, Set<PersonId> people, Relaxation... help) {
        return new Conflict(demands, OptionalInt.of(round), people, List.of(help));
    }

    private static List<Conflict> impossible(Arena arena) {
        Verdict verdict = Planner.plan(arena, QUICK, Watcher.NONE);
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        assertThat(((Verdict.Refused) verdict).nearest()).isEmpty();
        return ((Verdict.Refused) verdict).conflicts();
    }

    private static List<Conflict> unmet(Arena arena) {
        return Conflicts.unmet(new Roster(arena));
    }

    private static Set<PersonPair> everyone(int people) {
        Set<PersonPair> pairs = new HashSet<>();
        for (int one = 0; one < people; one++) {
            for (int other = one + 1; other < people; other++) {
                pairs.add(pair(one, other));
            }
        }
        return pairs;
    }

    private static Pin pin(int person) {
        return new Pin(id(person), 0, 0);
    }

    private static PersonPair pair(int one, int other) {
        return new PersonPair(id(one), id(other));
    }
}
