package org.stigar.arena.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stigar.core.samples.Samples.forAll;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What seats cost, on cases that one can count by hand. */
class SeatingTest {

    private static final Seats TOGETHER_TWICE =
            Seats.of(4, List.of(List.of(List.of(0, 1), List.of(2, 3)), List.of(List.of(0, 1), List.of(2, 3))));

    private static SeatingBuilder twoRounds() {
        return Seating.of(4).round(Round.even(2, 2)).round(Round.even(2, 2));
    }

    @Test
    void countsAPairForEachTimeItShares() {
        assertThat(twoRounds().pair(1, 0, 5).build().cost(TOGETHER_TWICE)).isEqualTo(10);
    }

    @Test
    void countsRepeatsByTheirSquareOnTopOfHistory() {
        // 0 and 1 met three times and meet twice: 25 − 9; 2 and 3 had not met: 4.
        assertThat(twoRounds().repeat(1).before(0, 1, 3).build().cost(TOGETHER_TWICE))
                .isEqualTo(20);
    }

    @Test
    void countsAPlace() {
        assertThat(twoRounds().place(1, 1, 3, 7).place(0, 1, 0, 100).build().cost(TOGETHER_TWICE))
                .isEqualTo(7);
    }

    @Test
    void countsAMustThatIsNotMet() {
        assertThat(twoRounds().must(0, 1, 9).must(0, 2, 4).build().cost(TOGETHER_TWICE))
                .isEqualTo(4);
    }

    @Test
    void countsHeadsMissingAndTooMany() {
        Quota one = new Quota(Set.of(0, 1), Set.of(1), 1, 1, 3);

        assertThat(twoRounds().quota(one).build().cost(TOGETHER_TWICE)).isEqualTo(6);
    }

    @Test
    void refusesCostsThatLeaveNoRoom() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> twoRounds().pair(0, 1, 1 << 26).build())
                .withMessageContaining("134217728");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> twoRounds().place(0, 1, 0, -(1 << 27)).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> twoRounds().repeat(1 << 25).build());
        assertThatThrownBy(() -> twoRounds().repeat(1 << 30).before(0, 1, 5).build())
                .isInstanceOf(ArithmeticException.class);
        assertThat(twoRounds().pair(0, 1, (1 << 26) - 1).build().people()).isEqualTo(4);
    }

    @Test
    void refusesSeatsOfOtherSizes() {
        Seats three =
                Seats.of(4, List.of(List.of(List.of(0, 1, 2), List.of(3)), List.of(List.of(0, 1), List.of(2, 3))));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> twoRounds().build().cost(three));
    }

    @Test
    void refusesARoundThatDoesNotAddUp() {
        assertThatIllegalArgumentException().isThrownBy(() -> Round.of(List.of(0, 1, 2), List.of(1, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Round.of(List.of(0, 1, 1), List.of(3)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Round(List.of(0, 1), List.of(2), List.of(1)));
    }

    @Test
    void drawsSeatsWithinTheBounds() {
        forAll(1000, random -> {
            Seating seating = Problems.any(random, 15, 3);
            seating.requireFit(Seats.random(seating, random));
        });
    }

    @Test
    void countsWhoSitsInSmallGroupsAgainAndAgain() {
        Round round = Round.of(List.of(0, 1, 2, 3, 4), List.of(3, 2));
        Seating seating =
                Seating.of(5).turn(7).round(round).round(round).round(round).build();

        List<List<Integer>> small = List.of(List.of(0, 1, 2), List.of(3, 4));
        List<List<Integer>> other = List.of(List.of(0, 3, 4), List.of(1, 2));
        List<List<Integer>> third = List.of(List.of(1, 2, 3), List.of(0, 4));

        assertThat(seating.cost(Seats.of(5, List.of(small, other, third)))).isEqualTo(7 * 2);
        assertThat(seating.cost(Seats.of(5, List.of(small, small, small)))).isEqualTo(2 * 7 * 3 * 2);
    }
}
