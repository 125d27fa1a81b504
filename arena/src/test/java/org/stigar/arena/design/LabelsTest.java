package org.stigar.arena.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stigar.arena.search.Quota;
import org.stigar.arena.search.Round;
import org.stigar.arena.search.Seating;
import org.stigar.arena.search.SeatingBuilder;
import org.stigar.arena.search.Seats;

class LabelsTest {

    private static final List<List<List<Integer>>> DESIGN = Labels.design(8, 4, 6, 1, () -> false);

    private static Seating seating() {
        SplittableRandom random = new SplittableRandom(11);
        SeatingBuilder builder = Seating.of(32).repeat(5);
        for (int w = 0; w < 6; w++) {
            builder.round(Round.even(8, 4));
        }
        for (int x = 0; x < 32; x++) {
            for (int y = 0; y < x; y++) {
                builder.pair(x, y, random.nextInt(100)).before(x, y, random.nextInt(10) == 0 ? 1 : 0);
            }
        }
        return builder.build();
    }

    @Test
    void keepNobodyFromMeetingAnybodyOnceOnly() {
        Designs.assertNobodyMeetsTwice(Labels.anneal(seating(), DESIGN, 100_000, 1, () -> false), 8, 4);
    }

    @Test
    void makeADesignCheaperThanItIs() {
        Seating seating = seating();
        long before = seating.cost(Seats.of(32, DESIGN));

        long after = seating.cost(Seats.of(32, Labels.anneal(seating, DESIGN, 300_000, 1, () -> false)));

        assertThat(after).isLessThan(before * 85 / 100);
    }

    /** Four people, two rounds of pairs: the third way to pair them is left out, and it is the dear one that should be. */
    @Test
    void findTheBestOfFew() {
        Seating seating = Seating.of(4)
                .round(Round.even(2, 2))
                .round(Round.even(2, 2))
                .pair(0, 1, 9)
                .pair(2, 3, 9)
                .build();
        List<List<List<Integer>>> pairs =
                List.of(List.of(List.of(0, 1), List.of(2, 3)), List.of(List.of(0, 2), List.of(1, 3)));

        assertThat(seating.cost(Seats.of(4, Labels.anneal(seating, pairs, 5_000, 1, () -> false))))
                .isZero();
    }

    /** Whoever must meet, sit somewhere or be among few is counted as the problem counts it, and so all of it can be had. */
    @Test
    void keepToMustsPlacesHeadsAndAbsence() {
        SeatingBuilder builder = Seating.of(31).repeat(5);
        for (int w = 0; w < 6; w++) {
            int absent = w;
            List<Integer> there =
                    IntStream.range(0, 31).filter(x -> x != absent).boxed().toList();
            builder.round(new Round(there, Collections.nCopies(8, 3), Collections.nCopies(8, 4)));
        }
        builder.quota(new Quota(Set.of(1, 3, 5, 7, 9, 11, 13, 15, 17), Set.of(0, 1, 2, 3, 4, 5), 1, 2, 1_000));
        for (int x = 20; x < 24; x++) {
            builder.must(x, x + 4, 1_000).place(2, 5, x, 1_000).pair(x, x + 1, 1_000);
        }
        Seating seating = builder.build();

        Seats seats = Seats.of(31, Labels.anneal(seating, DESIGN, 200_000, 1, () -> false));

        // What is left are first meetings.
        long meetings = 0;
        for (int w = 0; w < 6; w++) {
            meetings += seats.groups(w).stream()
                    .mapToInt(group -> group.size() * (group.size() - 1) / 2)
                    .sum();
        }
        assertThat(seating.cost(seats)).isEqualTo(5 * meetings);
    }

    @Test
    void stopWhenAsked() {
        assertThat(Labels.anneal(seating(), DESIGN, 100_000, 1, () -> true))
                .isEqualTo(DESIGN.stream()
                        .map(round -> round.stream()
                                .map(group -> group.stream().sorted().toList())
                                .toList())
                        .toList());
    }
}
