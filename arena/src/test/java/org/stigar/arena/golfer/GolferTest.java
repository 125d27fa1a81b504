package org.stigar.arena.golfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.stigar.arena.golfer.Golfer.Schedule;
import org.stigar.arena.golfer.Golfer.Start;
import org.stigar.arena.search.Seats;
import org.stigar.arena.search.Watch;

class GolferTest {

    private static Schedule play(int groups, int size, int rounds) {
        AtomicLong clock = new AtomicLong();
        return Golfer.play(
                new Golf(groups, size, rounds),
                Duration.ofSeconds(10),
                () -> clock.addAndGet(20_000_000),
                1,
                Watch.NONE);
    }

    @Test
    void takesLinesWhereThereAreEnough() {
        assertThat(play(8, 4, 9)).extracting(Schedule::start, Schedule::repeats).containsExactly(Start.LINES, 0L);
    }

    @Test
    void shiftsBaseRoundsWhereItMay() {
        assertThat(play(6, 4, 7)).extracting(Schedule::start, Schedule::repeats).containsExactly(Start.STARTER, 0L);
    }

    @Test
    void searchesFreelyWhereNothingElseHelps() {
        Schedule schedule = play(3, 3, 6);

        assertThat(schedule.start()).isEqualTo(Start.FREE);
        assertThat(schedule.repeats())
                .isEqualTo(new Golf(3, 3, 6).fewestRepeats())
                .isEqualTo(18);
    }

    @Test
    void countsRepeatsAndWhatCannotBeAvoided() {
        Golf golf = new Golf(2, 2, 2);
        List<List<Integer>> round = List.of(List.of(0, 1), List.of(2, 3));

        assertThat(golf.repeats(Seats.of(4, List.of(round, round)))).isEqualTo(2);
        assertThat(golf.bound()).isEqualTo(3);
        assertThat(golf.fewestRepeats()).isZero();
        assertThat(new Golf(8, 4, 10).bound()).isEqualTo(10);
    }

    @Test
    void refusesWhatIsNoGame() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Golf(3, 1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Golf(2_000, 2_000, 2));
    }
}
