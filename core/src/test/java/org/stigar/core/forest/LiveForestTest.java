package org.stigar.core.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.PersonIndex;
import org.stigar.core.samples.Forests;

class LiveForestTest {

    private static final PersonId ANN = new PersonId("ann");
    private static final PersonId BOB = new PersonId("bob");
    private static final PersonId CY = new PersonId("cy");

    private final LiveForest live = new LiveForest(Forests.draw("ann -0.5- bob, bob -0.5- cy"));

    @Test
    void showsChangesAtOnceAndLeavesEarlierViewsAlone() {
        Forest before = live.now();

        live.change(List.of(new TrailChange(ANN, CY, 1), TrailChange.closed(ANN, BOB)));

        assertThat(ForestContract.trails(live.now(), 0)).containsExactly("2:1.0");
        assertThat(ForestContract.trails(before, 0)).containsExactly("1:0.5");
    }

    @Test
    void keepsChangesThatArriveWhileItIsBuiltAnew() {
        live.change(List.of(new TrailChange(ANN, BOB, 0.75))); // known to what is built below

        live.rebuild(() -> {
            live.change(List.of(new TrailChange(BOB, CY, 0.25)));
            assertThat(live.now().size()).isEqualTo(2);
            return Forests.draw("ann -0.75- bob, bob -0.5- cy, dee -1- ann");
        });

        assertThat(ForestContract.trails(live.now(), 1)).containsExactly("0:0.75", "2:0.25");
        assertThat(live.now().people().size()).isEqualTo(4);
        assertThat(live.now().changes()).isEqualTo(1);
        live.rebuild(() -> Forests.draw("ann -1- bob"));
        assertThat(live.now().changes())
                .as("nothing is kept beyond one rebuild")
                .isZero();
    }

    @Test
    void forgetsChangesOfPeopleWhoAreGone() {
        live.rebuild(() -> {
            live.change(
                    List.of(new TrailChange(CY, BOB, 1), new TrailChange(ANN, CY, 1), new TrailChange(ANN, BOB, 1)));
            return Forests.draw("ann -0.5- bob");
        });

        assertThat(ForestContract.trails(live.now(), 0)).containsExactly("1:1.0");
    }

    @Test
    void staysAsItWasWhereBuildingFails() {
        assertThatThrownBy(() -> live.rebuild(() -> {
                    live.change(List.of(TrailChange.closed(ANN, BOB)));
                    throw new IllegalStateException("no disk");
                }))
                .hasMessage("no disk");

        assertThat(ForestContract.trails(live.now(), 1)).containsExactly("2:0.5");
        live.rebuild(() -> Forests.draw("ann -1- bob"));
        assertThat(ForestContract.trails(live.now(), 0)).containsExactly("1:1.0");
    }

    @Test
    void refusesARebuildWithinARebuild() {
        assertThatThrownBy(() -> live.rebuild(() -> {
                    live.rebuild(live::now);
                    return live.now();
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("already");
    }

    @Test
    void refusesUnknownPeopleAndAppliesNothing() {
        PersonId stranger = new PersonId("stranger");

        assertThatThrownBy(() -> live.change(List.of(TrailChange.closed(ANN, BOB), new TrailChange(ANN, stranger, 1))))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(live.now().size()).isEqualTo(2);
    }

    /** Each batch opens a ring to one value: whoever sees two values saw half a batch. */
    @Test
    void showsReadersWholeBatchesOnly() throws Exception {
        PersonIndex people = Forests.people(50);
        LiveForest ring = new LiveForest(Forests.plant(people, ring(people, 1)));
        AtomicBoolean done = new AtomicBoolean();
        Callable<Integer> reader = () -> {
            int mixed = 0;
            while (!done.get()) {
                Forest seen = ring.now();
                mixed += seen.size() != 50
                                || seen.findOpenness(0, 1).orElse(0)
                                        != seen.findOpenness(30, 31).orElse(0)
                        ? 1
                        : 0;
            }
            return mixed;
        };
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> readers = List.of(threads.submit(reader), threads.submit(reader));
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 2; writer++) {
                int first = writer + 1;
                writers.add(threads.submit(() -> {
                    for (int i = 0; i < 300; i++) {
                        ring.change(ring(people, 1.0 / (first + i)));
                        if (first == 1 && i % 50 == 0) {
                            Forest base = ring.now();
                            ring.rebuild(() -> Forest.build(people, base::forEach));
                        }
                    }
                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            done.set(true);
            for (Future<Integer> read : readers) {
                assertThat(read.get()).isZero();
            }
        } finally {
            done.set(true);
            threads.shutdown();
        }
    }

    private static List<TrailChange> ring(PersonIndex people, double openness) {
        List<TrailChange> ring = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            ring.add(new TrailChange(people.person(i), people.person((i + 1) % people.size()), openness));
        }
        return ring;
    }
}
