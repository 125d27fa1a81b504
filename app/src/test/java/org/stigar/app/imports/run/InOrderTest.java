package org.stigar.app.imports.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stigar.app.people.MemoryPeople;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;

class InOrderTest {

    private static final int PEOPLE = 40;
    private static final Instant FIRST = Instant.parse("2026-03-02T09:00:00Z");

    private final MemoryPeople colleagues =
            MemoryPeople.of(IntStream.range(0, PEOPLE).mapToObj(i -> "p" + i).toArray(String[]::new));
    private final List<List<Walk>> written = new ArrayList<>();
    private final List<Long> told = new ArrayList<>();
    private final RandomGenerator random = new SplittableRandom(7);

    @Test
    void writesAllOfATrailTogetherInTheOrderOfTheFile() {
        InOrder walks = new InOrder(written::add, colleagues::of, told::add);
        Map<Set<PersonId>, List<Walk>> expected = new HashMap<>();
        for (int row = 1; row <= 60_000; row++) {
            Walk walk = walk(row);
            expected.computeIfAbsent(new TreeSet<>(walk.participants()), pair -> new ArrayList<>())
                    .add(walk);
            walks.add(walk, row);
        }
        walks.write(60_000);

        List<Walk> all = written.stream().flatMap(List::stream).toList();
        assertThat(all).hasSize(60_000);
        for (int from = 0; from < all.size(); ) {
            List<Walk> own = expected.getOrDefault(new TreeSet<>(all.get(from).participants()), List.of());
            assertThat(own).as("not written before").isNotEmpty();
            expected.remove(new TreeSet<>(all.get(from).participants()));
            assertThat(all.subList(from, from + own.size())).isEqualTo(own);
            from += own.size();
        }
        assertThat(expected).isEmpty();
    }

    @Test
    void tellsHowFarItIsAfterEachPart() {
        InOrder walks = new InOrder(written::add, colleagues::of, told::add);
        for (int i = 1; i <= 260_000; i++) {
            walks.add(walk(i), 2L * i); // every other row is left out
        }
        walks.write(520_003);

        assertThat(written.stream().mapToInt(List::size).max()).hasValue(25_000);
        assertThat(told).isSorted().startsWith(50_000L, 100_000L).endsWith(520_003L);
        assertThat(told.stream().distinct()).hasSize(11);
    }

    @Test
    void writesNothingMoreOnceItIsCancelled() {
        InOrder walks = new InOrder(written::add, colleagues::of, rows -> {
            throw new CancelledException();
        });
        for (int row = 1; row <= 60_000; row++) {
            walks.add(walk(row), row);
        }

        assertThatThrownBy(() -> walks.write(60_000)).isInstanceOf(CancelledException.class);
        assertThat(written).hasSize(1);
    }

    private Walk walk(int row) {
        int one = random.nextInt(PEOPLE);
        int other = (one + 1 + random.nextInt(PEOPLE - 1)) % PEOPLE;
        return Walk.of(
                FIRST.plusSeconds(row),
                List.of(new PersonId("p" + one), new PersonId("p" + other)),
                WalkKind.DECLARED,
                Occasion.OWN,
                WalkSource.DECLARED);
    }
}
