package org.stigar.arena.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stigar.core.samples.Samples.forAll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Simulated annealing over whole numbers. */
class SearchTest {

    private static final Budget SOME = new Budget.Evaluations(200_000);

    /** Eight tables of four for four rounds: nobody need meet anybody twice. */
    private static Seating golfers() {
        SeatingBuilder builder = Seating.of(32).repeat(1).enough(4 * 8 * 6);
        for (int w = 0; w < 4; w++) {
            builder.round(Round.even(8, 4));
        }
        return builder.build();
    }

    @Test
    void seatsThirtyTwoPeopleFourTimesSoThatNobodyMeetsTwice() {
        Outcome outcome = Search.run(golfers(), new Budget.Evaluations(20_000_000), 1, Watch.NONE);

        assertThat(outcome.cost()).isEqualTo(4 * 8 * 6);
        for (int x = 0; x < 32; x++) {
            for (int y = 0; y < x; y++) {
                assertThat(outcome.seats().meetings(x, y)).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void findsWhatTryingEverythingFinds() {
        forAll(150, random -> {
            Seating seating = Problems.any(random, 6, 2);
            Outcome outcome = Search.run(seating, SOME, random.nextLong(), Watch.NONE);

            assertThat(outcome.cost()).isEqualTo(seating.cost(outcome.seats()));
            assertThat(outcome.cost()).isEqualTo(cheapest(seating));
        });
    }

    @Test
    void givesTheSameSeatsForTheSameSeedAndEvaluations() {
        forAll(20, random -> {
            Seating seating = Problems.any(random, 20, 4);
            long seed = random.nextLong();

            assertThat(Search.run(seating, SOME, seed, Watch.NONE))
                    .isEqualTo(Search.run(seating, SOME, seed, Watch.NONE));
        });
    }

    @Test
    void givesBackWhatAClockLetItFindByItsEvaluations() {
        Seating seating = Problems.any(new SplittableRandom(7), 40, 5);
        AtomicLong clock = new AtomicLong();
        long trial = 150_000_000; // a twentieth of a second for the trial, and then time stands still
        Outcome timed = Search.run(
                seating,
                new Budget.Time(Duration.ofSeconds(1), () -> clock.get() < trial ? clock.addAndGet(50_000_000) : trial),
                3,
                Watch.NONE);

        assertThat(timed.end()).isEqualTo(Outcome.End.DONE);
        Outcome again = Search.run(seating, new Budget.Evaluations(timed.evaluations()), 3, Watch.NONE);

        assertThat(again.seats()).isEqualTo(timed.seats());
    }

    @Test
    void neverEndsAboveTheSeatsItBeganFrom() {
        forAll(100, random -> {
            Seating seating = Problems.any(random, 20, 3);
            Seats start = Seats.random(seating, random);

            Outcome outcome = Search.run(seating, start, new Budget.Evaluations(1), 1, Watch.NONE);

            assertThat(outcome.cost()).isLessThanOrEqualTo(seating.cost(start));
        });
    }

    @Test
    void stopsWhenTheWatchSaysSo() {
        Watch impatient = new Watch() {
            @Override
            public boolean isEnough() {
                return true;
            }
        };

        Outcome outcome = Search.run(golfers(), new Budget.Evaluations(Long.MAX_VALUE / 2), 1, impatient);

        assertThat(outcome.end()).isEqualTo(Outcome.End.STOPPED);
        assertThat(outcome.valued()).isZero();
    }

    @Test
    void stopsInTheMiddleAndGivesTheBestSoFar() {
        List<Long> costs = new ArrayList<>();
        Watch patient = new Watch() {
            @Override
            public void sees(Seats seats, long cost) {
                costs.add(cost);
            }

            @Override
            public boolean isEnough() {
                return !costs.isEmpty();
            }
        };
        Seating hard = everybodyMeetsOften();

        Outcome outcome = Search.run(hard, new Budget.Evaluations(100_000_000), 1, patient);

        assertThat(outcome.end()).isEqualTo(Outcome.End.STOPPED);
        assertThat(outcome.cost()).isEqualTo(hard.cost(outcome.seats())).isLessThanOrEqualTo(costs.get(0));
        assertThat(outcome.valued()).isLessThan(100_000_000);
    }

    @Test
    void tellsOfCheaperSeatsOnly() {
        List<Long> costs = new ArrayList<>();
        Seating hard = everybodyMeetsOften();
        Watch watch = new Watch() {
            @Override
            public void sees(Seats seats, long cost) {
                assertThat(hard.cost(seats)).isEqualTo(cost);
                costs.add(cost);
            }
        };

        Search.run(hard, new Budget.Evaluations(3_000_000), 1, watch);

        assertThat(costs).isNotEmpty().isSortedAccordingTo((one, other) -> Long.compare(other, one));
    }

    @Test
    void refusesToBeginFromSeatsThatDoNotFit() {
        Seats odd = Seats.of(32, List.of(List.of(List.of(0, 1))));

        assertThatThrownBy(() -> Search.run(golfers(), odd, SOME, 1, Watch.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Seating everybodyMeetsOften() {
        SeatingBuilder builder = Seating.of(12).repeat(1);
        for (int w = 0; w < 9; w++) {
            builder.round(Round.even(3, 4));
        }
        return builder.build();
    }

    /** Tries all seats. */
    private static long cheapest(Seating seating) {
        List<int[]> places = new ArrayList<>();
        for (int w = 0; w < seating.rounds().size(); w++) {
            for (int person : seating.rounds().get(w).seated()) {
                places.add(new int[] {w, person});
            }
        }
        int[][] groups = new int[seating.rounds().size()][seating.people()];
        for (int[] round : groups) {
            Arrays.fill(round, Seats.NOWHERE);
        }
        return cheapest(seating, places, 0, groups);
    }

    private static long cheapest(Seating seating, List<int[]> places, int next, int[][] groups) {
        if (next == places.size()) {
            try {
                return seating.cost(Seats.copyOf(groups));
            } catch (IllegalArgumentException outOfBounds) {
                return Long.MAX_VALUE;
            }
        }
        int w = places.get(next)[0];
        int person = places.get(next)[1];
        Round round = seating.rounds().get(w);
        int[] sizes = new int[round.groups()];
        for (int g : groups[w]) {
            if (g != Seats.NOWHERE) {
                sizes[g]++;
            }
        }
        long best = Long.MAX_VALUE;
        for (int g = 0; g < sizes.length; g++) {
            if (sizes[g] < round.most().get(g)) {
                groups[w][person] = g;
                best = Math.min(best, cheapest(seating, places, next + 1, groups));
                groups[w][person] = Seats.NOWHERE;
            }
        }
        return best;
    }
}
