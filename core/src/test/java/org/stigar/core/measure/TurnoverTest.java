package org.stigar.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stigar.core.samples.Organisations;
import org.stigar.core.samples.Samples;
import org.stigar.core.trail.Traces;

class TurnoverTest {

    private static final List<Quarter> TENS = List.of(new Quarter(0, 10), new Quarter(10, 20), new Quarter(20, 30));

    @Test
    void countsWhatStays() {
        // ann–bob 3 then 1, bob–cy 2 then 0, cy–dee 0 then 4.
        Traces traces = Organisations.traces("ann -0.1.2.10- bob, bob -8.9- cy, cy -11.12.13.19- dee");

        assertThat(Turnover.between(traces, TENS))
                .containsExactly(Optional.of(new Turnover(1 / 9.0, 1 / 3.0)), Optional.of(new Turnover(0, 0)));
    }

    @Test
    void saysNothingOfQuartersWithoutWalks() {
        Traces traces = Organisations.traces("ann -100- bob");

        assertThat(Turnover.between(traces, TENS)).containsOnly(Optional.empty());
        assertThat(Turnover.between(traces, List.of())).isEmpty();
    }

    @Test
    void isTheSameBackwardsAndOneWhereNothingChanges() {
        Samples.forAll(200, random -> {
            int[] days = random.ints(45, 0, 8).toArray();
            int[] later = random.ints(45, 0, 8).toArray();
            var forth = new Turnover.Sums();
            var back = new Turnover.Sums();
            var same = new Turnover.Sums();
            for (int i = 0; i < days.length; i++) {
                forth.add(days[i], later[i]);
                back.add(later[i], days[i]);
                same.add(days[i], days[i]);
            }
            assertThat(forth.turnover()).isEqualTo(back.turnover());
            assertThat(same.turnover()).contains(new Turnover(1, 1));
        });
    }
}
