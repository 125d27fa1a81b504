package org.stigar.arena.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.arena.problem.People.id;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.GroupSizes;
import org.stigar.arena.problem.Participant;
import org.stigar.arena.problem.People;
import org.stigar.arena.problem.PersonPair;
import org.stigar.arena.problem.Round;
import org.stigar.arena.problem.Together;
import org.stigar.arena.search.Seats;
import org.stigar.core.people.PersonId;

/** An arena by numbers, and the way back. */
class RosterTest {

    private static final LocalDate WINTER = LocalDate.of(2026, 12, 2);

    @Test
    void fixedGroupsWithSomebodyInCommonAreOne() {
        assertThat(blocks(together(5, 6), together(0, 1), together(1, 2)))
                .containsExactly(Set.of(id(0), id(1), id(2)), Set.of(id(5), id(6)));
        assertThat(blocks(together(0, 1), together(2, 3), together(1, 2)))
                .as("a third ties two")
                .containsExactly(Set.of(id(0), id(1), id(2), id(3)));
    }

    @Test
    void twoCannotSitTogetherForWhateverReason() {
        List<Participant> people = new ArrayList<>(People.many(4));
        people.set(3, People.at(3, "Asia/Tokyo"));
        Roster roster = new Roster(Arena.builder(
                        people,
                        List.of(
                                Round.about(2),
                                Round.about(2).without(Set.of(id(0))),
                                Round.about(2).on(WINTER)))
                .apart(Set.of(new PersonPair(id(1), id(2))))
                .build());

        assertThat(roster.isUnplaceable(0, id(1), id(2))).as("kept apart").isTrue();
        assertThat(roster.isApart(id(2), id(1))).isTrue();
        assertThat(roster.isUnplaceable(0, id(0), id(3))).isFalse();
        assertThat(roster.isApart(id(0), id(3))).isFalse();
        assertThat(roster.isUnplaceable(1, id(0), id(1))).as("away").isTrue();
        assertThat(roster.isUnplaceable(1, id(1), id(0))).as("away").isTrue();
        assertThat(roster.isUnplaceable(1, id(1), id(3))).isFalse();
        assertThat(roster.isUnplaceable(2, id(1), id(3)))
                .as("no hour suits both")
                .isTrue();
        assertThat(roster.isUnplaceable(2, id(0), id(1))).isFalse();
        assertThat(roster.dated()).containsExactly(2);
    }

    @Test
    void seatsAreGroupsOfPeopleAndBack() {
        Round exactly = new Round(
                Round.about(2).when(), Round.about(2).length(), new GroupSizes.Exactly(List.of(1, 4, 2)), Set.of());
        Roster roster = new Roster(
                Arena.builder(People.many(7), List.of(Round.about(3), exactly)).build());
        Tableau tableau = Tableau.of(roster, List.of());
        Seats seats = Seats.random(tableau.seating(), new SplittableRandom(1));

        assertThat(tableau.roster()).isSameAs(roster);
        assertThat(tableau.seats(tableau.grouping(seats))).isEqualTo(seats);
        assertThat(tableau.grouping(seats).rounds().get(1).groups())
                .extracting(List::size)
                .containsExactly(1, 4, 2);
        assertThat(tableau.grouping(seats).rounds().get(0).groups())
                .extracting(List::size)
                .containsExactlyInAnyOrder(4, 3);
    }

    @Test
    void aSearchForFaultsAloneIsOverOnceThereIsNone() {
        Roster roster = new Roster(
                Arena.builder(People.many(4), List.of(Round.about(2))).build());

        assertThat(Tableau.of(roster, List.of(new HardRule.Apart())).seating().enough())
                .isZero();
        assertThat(Tableau.of(roster, List.of(new HardRule.Apart(), new WorthRule.Repeats()))
                        .seating()
                        .enough())
                .isNegative();
    }

    private static List<Set<PersonId>> blocks(Together... together) {
        return new Roster(Arena.builder(People.many(8), List.of(Round.about(4)))
                        .together(List.of(together))
                        .build())
                .blocks();
    }

    private static Together together(int... people) {
        return new Together(Set.copyOf(IntStream.of(people).mapToObj(People::id).toList()));
    }
}
