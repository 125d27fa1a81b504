package org.stigar.core.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stigar.core.people.PersonIndex;
import org.stigar.core.samples.Organisations;
import org.stigar.core.samples.Samples;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.WalkSource;

class TraceCollectorTest {

    private static final Layer OWN = new Layer(WalkSource.DECLARED, Occasion.OWN);
    private static final PersonIndex FOUR = PersonIndex.of(Organisations.people(4));

    /** Taken apart, told in any order and with either end first, and put together again, all is as it was. */
    @Test
    void makesTheSameOfTheSameTraces() {
        Samples.forAll(200, random -> {
            int people = 2 + random.nextInt(12);
            Traces known = Organisations.traces(people, (one, other) -> random.nextInt(4));
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, known.size()).boxed().toList());
            Collections.shuffle(order, new Random(random.nextLong()));
            TraceCollector collector = new TraceCollector(known.people());
            for (int trail : order) {
                if (random.nextBoolean()) {
                    collector.add(known.first(trail), known.second(trail), known.trace(trail));
                } else {
                    collector.add(known.second(trail), known.first(trail), known.trace(trail));
                }
            }
            Traces found = collector.build();

            assertThat(found.size()).isEqualTo(known.size());
            for (int trail = 0; trail < known.size(); trail++) {
                assertThat(found.first(trail)).isEqualTo(known.first(trail));
                assertThat(found.second(trail)).isEqualTo(known.second(trail));
                assertThat(found.trace(trail)).isEqualTo(known.trace(trail));
                assertThat(found.find(
                                known.people().person(known.first(trail)),
                                known.people().person(known.second(trail))))
                        .hasValue(trail);
            }
        });
    }

    @Test
    void refusesWhatIsNoTrail() {
        TraceCollector collector = new TraceCollector(FOUR);
        Trace trace = Trace.of(OWN, 7);

        assertThatIllegalArgumentException().isThrownBy(() -> collector.add(1, 1, trace));
        assertThatIllegalArgumentException().isThrownBy(() -> collector.add(-1, 1, trace));
        assertThatIllegalArgumentException().isThrownBy(() -> collector.add(4, 1, trace));
        assertThatIllegalArgumentException().isThrownBy(() -> collector.add(0, 1, Trace.EMPTY));
        assertThat(collector.build().size()).isZero();

        collector.add(0, 1, trace);
        collector.add(1, 0, trace);
        assertThatIllegalArgumentException().isThrownBy(collector::build);
    }
}
