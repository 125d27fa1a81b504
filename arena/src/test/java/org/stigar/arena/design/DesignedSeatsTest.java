package org.stigar.arena.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stigar.arena.search.Budget;
import org.stigar.arena.search.Outcome;
import org.stigar.arena.search.Round;
import org.stigar.arena.search.Search;
import org.stigar.arena.search.Seating;
import org.stigar.arena.search.SeatingBuilder;
import org.stigar.arena.search.Seats;
import org.stigar.arena.search.Watch;
import org.stigar.core.samples.Samples;

class DesignedSeatsTest {

    /** The search refuses seats that do not keep to who is there and to the sizes. */
    @Test
    void keepToTheRoundsWhoeverIsAway() {
        Samples.forAll(200, random -> {
            Seating seating = seating(2 + random.nextInt(9), 2 + random.nextInt(7), 1 + random.nextInt(9), random);

            DesignedSeats.find(seating, 1_000, 1, () -> false).ifPresent(seats -> {
                Outcome outcome = Search.run(seating, seats, new Budget.Evaluations(1_000), 1, Watch.NONE);
                assertThat(outcome.cost()).isLessThanOrEqualTo(seating.cost(seats));
            });
        });
    }

    @Test
    void haveFewRepeatsWhereTwoOf49AreAway() {
        Seating seating = seating(7, 7, 8, new SplittableRandom(3));

        Seats seats = DesignedSeats.find(seating, 50_000, 1, () -> false).orElseThrow();

        assertThat(repeats(seats, seating.people())).isLessThan(30);
    }

    @Test
    void areNotThereWhereNoDesignIs() {
        assertThat(DesignedSeats.find(seating(3, 7, 4, new SplittableRandom(1)), 1_000, 1, () -> false))
                .isEmpty();
        assertThat(DesignedSeats.find(seating(7, 7, 8, new SplittableRandom(1)), 1_000, 1, () -> true))
                .isEmpty();
        Seating unlike = Seating.of(49)
                .round(Round.even(7, 7))
                .round(Round.of(IntStream.range(0, 42).boxed().toList(), Collections.nCopies(6, 7)))
                .build();
        assertThat(DesignedSeats.find(unlike, 1_000, 1, () -> false)).isEmpty();
    }

    /** Groups of about a size, of whom up to two people are away. */
    private static Seating seating(int groups, int size, int rounds, RandomGenerator random) {
        int people = groups * size;
        SeatingBuilder builder = Seating.of(people).repeat(1);
        for (int w = 0; w < rounds; w++) {
            int away = random.nextInt(3);
            int first = random.nextInt(people - 1);
            List<Integer> there = IntStream.range(0, people)
                    .filter(x -> x < first || x >= first + away)
                    .boxed()
                    .toList();
            int least = there.size() / groups;
            builder.round(new Round(
                    there, Collections.nCopies(groups, least), Collections.nCopies(groups, Math.min(size, least + 1))));
        }
        return builder.build();
    }

    private static long repeats(Seats seats, int people) {
        long repeats = 0;
        for (int x = 0; x < people; x++) {
            for (int y = 0; y < x; y++) {
                repeats += Math.max(0, seats.meetings(x, y) - 1);
            }
        }
        return repeats;
    }
}
