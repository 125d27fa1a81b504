package org.stigar.arena.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.arena.problem.People.group;
import static org.stigar.arena.problem.People.id;
import static org.stigar.arena.problem.People.sitting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.problem.Part;
import org.stigar.arena.problem.Participant;
import org.stigar.arena.problem.People;
import org.stigar.arena.problem.PersonPair;
import org.stigar.arena.problem.Round;
import org.stigar.arena.problem.Sitting;
import org.stigar.arena.search.Seats;
import org.stigar.core.people.WorkingHours;
import org.stigar.core.samples.Samples;

/** What must never be, as it is counted and as the search has it. */
class HardRuleTest {

    private static final LocalDate WINTER = LocalDate.of(2026, 12, 2);
    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);

    @Test
    void theOrderOfGroupsIsFreeWhereSizesAreAbout() {
        Arena arena = arena(People.many(7), Round.about(3));

        assertThat(count(new HardRule.Sizes(), arena, sitting(group(0, 1, 2), group(3, 4, 5, 6))))
                .isZero();
        assertThat(count(new HardRule.Sizes(), arena, sitting(group(0, 1, 2, 3), group(4, 5, 6))))
                .isZero();
        assertThat(count(new HardRule.Sizes(), arena, sitting(group(0, 1, 2, 3), group(4, 5), group(6))))
                .isEqualTo(2);
    }

    @Test
    void whoseLanguageIsNotKnownIsNeverSilent() {
        Arena arena = common(List.of(People.speaking(0, "sv"), People.plain(1), People.plain(2), People.plain(3)));

        assertThat(count(new HardRule.Language(), arena, sitting(group(0, 1), group(2, 3))))
                .isZero();
    }

    @Test
    void aLanguageThatAGroupDoesNotSpeakCostsInTheSearch() {
        List<Participant> people = List.of(
                People.speaking(0, "sv"), People.speaking(1, "sv"), People.speaking(2, "en"), People.speaking(3, "en"));
        Arena arena = common(people);

        assertThat(faults(new HardRule.Language(), arena, sitting(group(2, 3), group(0, 1))))
                .as("the last group has the other language")
                .isZero();
        assertThat(faults(new HardRule.Language(), arena, sitting(group(0, 3), group(1, 2))))
                .isEqualTo(2);
        assertThat(faults(
                        new HardRule.Language(),
                        arena.change().speech(Arena.Speech.ANY).build(),
                        sitting(group(0, 3), group(1, 2))))
                .isZero();
    }

    @Test
    void withoutADemandForFacilitatorsNoneIsMissing() {
        Arena arena = arena(
                List.of(People.plain(0, Part.FACILITATOR), People.plain(1), People.plain(2), People.plain(3)),
                Round.about(2));
        Sitting seats = sitting(group(0, 1), group(2, 3));

        assertThat(faults(new HardRule.Facilitators(), arena, seats)).isZero();
        assertThat(faults(
                        new HardRule.Facilitators(),
                        arena.change().facilitatorsPerGroup(1).build(),
                        seats))
                .isEqualTo(1);
    }

    @Test
    void somebodyWhoTakesNoPartIsKeptApartFromNobody() {
        Arena arena = arena(People.many(4), Round.about(2))
                .change()
                .apart(Set.of(
                        new PersonPair(id(0), id(99)), new PersonPair(id(1), id(98)), new PersonPair(id(2), id(3))))
                .build();

        assertThat(faults(new HardRule.Apart(), arena, sitting(group(0, 1), group(2, 3))))
                .isEqualTo(1);
        assertThat(faults(new HardRule.Apart(), arena, sitting(group(0, 2), group(1, 3))))
                .isZero();
    }

    @Test
    void hoursCountOnDatesAloneAndStrangersForNothing() {
        List<Participant> people = new ArrayList<>(People.many(3));
        people.add(People.at(3, "Asia/Tokyo"));
        Sitting seats = sitting(group(0, 1), group(2, 3));

        assertThat(faults(new HardRule.Hours(), arena(people, Round.about(2)), seats))
                .isZero();
        Arena dated = arena(people, Round.about(2).on(WINTER));
        assertThat(faults(new HardRule.Hours(), dated, seats)).isEqualTo(1);
        assertThat(count(new HardRule.Hours(), dated, sitting(group(0, 1, 9), group(2))))
                .isZero();
    }

    /** What the search has is stricter where clocks change between rounds: who cannot meet on one date cannot on another. */
    @Test
    void aPairThatCannotMeetOnOneDateCannotMeetAtAllInTheSearch() {
        List<Participant> people =
                List.of(hours(People.at(0, "Europe/Stockholm"), 15, 16), hours(People.at(1, "America/Phoenix"), 7, 8));
        Round winter = Round.about(2).on(WINTER);
        Round summer = Round.about(2).on(SUMMER);

        assertThat(count(new HardRule.Hours(), arena(people, winter), sitting(group(0, 1))))
                .isZero();
        assertThat(count(new HardRule.Hours(), arena(people, summer), sitting(group(0, 1))))
                .isEqualTo(1);
        Roster both = new Roster(Arena.builder(people, List.of(winter, summer)).build());
        Tableau tableau = Tableau.of(both, List.of(new HardRule.Hours()));
        assertThat(tableau.seating()
                        .cost(tableau.seats(new Grouping(List.of(sitting(group(0, 1)), sitting(group(0, 1)))))))
                .isEqualTo(2L * Weights.of(2).hard());
    }

    /** On one date the search finds a fault where there is one, and none where there is none. */
    @Test
    void onOneDateASeatingHasFaultsInTheSearchIfItHasAny() {
        Samples.forAll(300, random -> {
            List<Participant> people = People.mixed(9, random).stream()
                    .map(person -> somewhen(person, random))
                    .toList();
            Roster roster = new Roster(arena(people, Round.about(3).on(WINTER)));
            Tableau tableau = Tableau.of(roster, List.of(new HardRule.Hours()));
            Seats seats = Seats.random(tableau.seating(), new SplittableRandom(random.nextLong()));

            assertThat(tableau.seating().cost(seats) > 0)
                    .isEqualTo(new HardRule.Hours().count(roster, tableau.grouping(seats)) > 0);
        });
    }

    /** Seven hours of the day, which of the evening in Stockholm is the day after in UTC. */
    private static Participant somewhen(Participant participant, RandomGenerator random) {
        int from = random.nextInt(16);
        return hours(participant, from, from + 7);
    }

    private static Participant hours(Participant participant, int from, int until) {
        return participant.with(new WorkingHours(LocalTime.of(from, 0), LocalTime.of(until, 0)));
    }

    private static Arena arena(List<Participant> people, Round round) {
        return Arena.builder(people, List.of(round)).build();
    }

    private static Arena common(List<Participant> people) {
        return Arena.builder(people, List.of(Round.about(2)))
                .speech(Arena.Speech.COMMON)
                .build();
    }

    private static long count(HardRule rule, Arena arena, Sitting sitting) {
        return rule.count(new Roster(arena), new Grouping(List.of(sitting)));
    }

    /** Returns how many faults the search sees. */
    private static long faults(HardRule rule, Arena arena, Sitting sitting) {
        Roster roster = new Roster(arena);
        Tableau tableau = Tableau.of(roster, List.of(rule));
        long cost = tableau.seating().cost(tableau.seats(new Grouping(List.of(sitting))));
        assertThat(cost % Weights.of(2).hard()).isZero();
        return cost / Weights.of(2).hard();
    }
}
