package org.stigar.core.measure.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.stigar.core.measure.Quarter;
import org.stigar.core.measure.WalkDays;
import org.stigar.core.samples.Organisations;
import org.stigar.core.samples.Samples;
import org.stigar.core.trail.Traces;

class SiloIndexTest {

    @Test
    void isZeroWhereEverybodyMeetsEverybodyAsOften() {
        Traces traces = Organisations.traces(12, (one, other) -> 3);
        Partition units = Partition.byPrimaryUnit(traces.people(), Organisations.blocks(2, 3, 7));
        UnitMatrix walks = UnitMatrix.of(traces, units, WalkDays.in(traces, new Quarter(0, 10)));

        for (int unit = 0; unit < 3; unit++) {
            SiloIndex index = SiloIndex.of(walks, units, unit).orElseThrow();
            assertThat(index.value().orElseThrow()).isCloseTo(0, within(1e-12));
        }
        // The raw index calls the small unit open and the large one closed, though all mix.
        assertThat(SiloIndex.of(walks, units, 0).orElseThrow().externalInternal())
                .isGreaterThan(0.9);
        assertThat(SiloIndex.of(walks, units, 2).orElseThrow().externalInternal())
                .isLessThan(0.3);
    }

    @Test
    void isOneWhereNothingLeavesAndLeastWhereNothingStays() {
        SiloIndex closed = SiloIndex.of(9, 0, 4, 10).orElseThrow();
        SiloIndex open = SiloIndex.of(0, 9, 4, 10).orElseThrow();

        assertThat(closed.value()).hasValue(1);
        assertThat(closed.externalInternal()).isEqualTo(-1);
        assertThat(open.value().orElseThrow()).isCloseTo(-0.5, within(1e-12)); // π = 3/9
        assertThat(open.externalInternal()).isEqualTo(1);
    }

    @Test
    void isUndefinedForEverybodyAndForNobodyWalking() {
        assertThat(SiloIndex.of(9, 0, 4, 4).orElseThrow().value()).isEmpty();
        assertThat(SiloIndex.of(0, 0, 4, 9)).isEmpty();
    }

    @Test
    void risesWithWhatStaysInside() {
        Samples.forAll(1_000, random -> {
            int size = random.nextInt(1, 20);
            int people = size + random.nextInt(1, 50);
            long in = random.nextInt(0, 500);
            long out = random.nextInt(1, 500);
            double less =
                    SiloIndex.of(in, out, size, people).orElseThrow().value().orElseThrow();
            double more = SiloIndex.of(in + 1, out, size, people)
                    .orElseThrow()
                    .value()
                    .orElseThrow();
            double mixed = (size - 1.0) / (people - 1.0);
            assertThat(more).isGreaterThan(less).isLessThanOrEqualTo(1);
            assertThat(less).isGreaterThanOrEqualTo(-mixed / (1 - mixed) - 1e-12);
        });
    }
}
