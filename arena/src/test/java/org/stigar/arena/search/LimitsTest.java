package org.stigar.arena.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.stigar.core.samples.Samples.forAll;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.stigar.arena.search.Sweep.Limits;

/** What changes may cost, drawn beforehand. */
class LimitsTest {

    private static final int BEHIND = 50;

    /** What costs d is allowed with the chance e to the −d / t. */
    @Test
    void allowsWhatCostsSomethingAsOftenAsTheTemperatureSays() {
        Limits limits = new Limits(BEHIND, 1);
        for (double temperature : new double[] {3, 40, 1000}) {
            limits.at(temperature);
            for (double times : new double[] {0.5, 1, 2, 4}) {
                long cost = Math.round(times * temperature);
                int allowed = 0;
                int drawn = 200_000;
                for (int i = 0; i < drawn; i++) {
                    allowed += cost <= limits.costs[limits.draw() + i % BEHIND] ? 1 : 0;
                }
                assertThat((double) allowed / drawn).isCloseTo(Math.exp(-cost / temperature), within(0.005));
            }
        }
    }

    @Test
    void allowsNothingButWinningWhenItIsCold() {
        Limits limits = new Limits(BEHIND, 1);
        assertThat(limits.costs).containsOnly(-1);

        limits.at(7);
        assertThat(Arrays.stream(limits.costs).min()).hasValue(0);

        limits.at(0);
        assertThat(limits.costs).containsOnly(-1);
    }

    @Test
    void hasNoLimitWhereSumsWouldOverflow() {
        Limits limits = new Limits(BEHIND, 1);
        limits.at(1e12);

        assertThat(Arrays.stream(limits.costs).max()).hasValue(Limits.HIGHEST);
    }

    @Test
    void drawsPlacesThatHaveEnoughBehindThem() {
        forAll(100, random -> {
            int behind = 1 + random.nextInt(1000);
            Limits limits = new Limits(behind, random.nextLong());
            int place = limits.draw();

            assertThat(place).isBetween(0, limits.costs.length - behind);
        });
    }

    /** Small steps of a temperature that falls are not lost for being small. */
    @Test
    void followsATemperatureThatFallsSlowly() {
        Limits slow = new Limits(BEHIND, 1);
        for (double temperature = 1000; temperature > 100; temperature *= 0.9999) {
            slow.at(temperature);
        }
        Limits at = new Limits(BEHIND, 1);
        at.at(100);

        assertThat(Arrays.stream(slow.costs).asLongStream().sum())
                .isCloseTo(Arrays.stream(at.costs).asLongStream().sum(), within(20_000L));
    }
}
