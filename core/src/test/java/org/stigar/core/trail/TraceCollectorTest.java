package org.stigar.core.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.stigar.core.people.PersonIndex;
import org.stigar.core.samples.Organisations;
import org.stigar.core.samples.Samples;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.WalkSource;

class TraceCollectorTest {

    private static final Layer OWN = new Layer(WalkSource.DECLARED, Occasion.OWN);
    private static final Layer MAIL = new Layer(WalkSource.MAIL, Occasion.OWN);
    private static final PersonIndex FOUR = PersonIndex.of(Organisations.people(4));

    /** Taken apart into layers, told in any order and with either end first, and put together again, all is as it was. */
    @Test
    void makesTheSameOfTheSameTraces() {
        Samples.forAll(200, random -> {
            int people = 2 + random.nextInt(12);
            Traces known = traces(people, random);
            TraceCollector collector = new TraceCollector(known.people());
            List<Runnable> told = new ArrayList<>();
            for (int trail = 0; trail < known.size(); trail++) {
                boolean turned = random.nextBoolean();
                int one = turned ? known.second(trail) : known.first(trail);
                int other = turned ? known.first(trail) : known.second(trail);
                known.trace(trail)
                        .layers()
                        .forEach((layer, days) -> told.add(() -> collector.add(one, other, layer, days)));
            }
            Collections.shuffle(told, new Random(random.nextLong()));
            told.forEach(Runnable::run);
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
        DaySet days = DaySet.of(7);

        assertThatIllegalArgumentException().isThrownBy(() -> collector.add(1, 1, OWN, days));
        assertThatIllegalArgumentException().isThrownBy(() -> collector.add(-1, 1, OWN, days));
        assertThatIllegalArgumentException().isThrownBy(() -> collector.add(4, 1, OWN, days));
        assertThatIllegalArgumentException().isThrownBy(() -> collector.add(0, 1, OWN, DaySet.EMPTY));
        assertThat(collector.build().size()).isZero();

        collector.add(0, 1, OWN, days);
        collector.add(1, 0, MAIL, days);
        assertThat(collector.build().size()).isEqualTo(1);
        collector.add(1, 0, OWN, days);
        assertThatIllegalArgumentException().isThrownBy(collector::build);
    }

    /** Many have no trail, one layer, or two. */
    private static Traces traces(int people, RandomGenerator random) {
        TracesBuilder walks = new TracesBuilder().withPeople(Organisations.people(people));
        int[] layers = {walks.layer(OWN), walks.layer(MAIL)};
        for (int walk = random.nextInt(60); walk > 0; walk--) {
            int one = random.nextInt(people);
            int other = random.nextInt(people);
            if (one != other) {
                walks.add(one, other, random.nextInt(300), layers[random.nextInt(2)]);
            }
        }
        return walks.build();
    }
}
