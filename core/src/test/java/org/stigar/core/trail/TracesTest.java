package org.stigar.core.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.stigar.core.people.PersonId;
import org.stigar.core.samples.Samples;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;

class TracesTest {

    private static final long SECONDS_A_DAY = 86_400;

    /** Against a map of traces, united one walk at a time. */
    @Test
    void agreeWithUnitingWalkByWalk() {
        Samples.forAll(300, random -> {
            List<Walk> walks = walks(random, 1 + random.nextInt(60));
            Map<String, Trace> expected = new TreeMap<>();
            for (Walk walk : walks) {
                if (walk.makesTrail()) {
                    Layer layer = new Layer(walk.source(), walk.occasion());
                    int day = (int) Math.floorDiv(walk.at().getEpochSecond(), SECONDS_A_DAY);
                    walk.forEachPair(
                            (one, other) -> expected.merge(key(one, other), Trace.of(layer, day), Trace::union));
                }
            }
            assertThat(asMap(build(walks))).isEqualTo(expected);
        });
    }

    @Test
    void areTheSameForAnyOrderSplitAndRepetition() {
        Samples.forAll(200, random -> {
            List<Walk> walks = walks(random, 40);
            List<Walk> shuffled = new ArrayList<>(walks);
            shuffled.addAll(walks.subList(0, random.nextInt(walks.size())));
            Collections.shuffle(shuffled, new Random(random.nextLong()));

            assertThat(asMap(build(shuffled))).isEqualTo(asMap(build(walks)));
            assertThat(build(shuffled).people().people())
                    .isEqualTo(build(walks).people().people());
        });
    }

    @Test
    void leavesOutGatheringsTooLargeToTellOfRelationsAndCountsThem() {
        List<PersonId> crowd = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            crowd.add(new PersonId("p" + i));
        }
        var builder = new TracesBuilder();
        builder.accept(Walk.of(Instant.EPOCH, crowd, WalkKind.MEETING, Occasion.UNIT, WalkSource.MAIL));

        assertThat(builder.build().size()).isZero();
        assertThat(builder.tooLarge()).isEqualTo(1);
    }

    @Test
    void knowsPeopleWithoutATrail() {
        Traces traces =
                new TracesBuilder().withPeople(List.of(new PersonId("zoe"))).build();

        assertThat(traces.people().people()).containsExactly(new PersonId("zoe"));
        assertThat(traces.find(new PersonId("zoe"), new PersonId("ann"))).isEmpty();
    }

    @Test
    void canBeFilledFurtherAfterBuilding() {
        List<Walk> walks = walks(new Random(7), 30);
        var builder = new TracesBuilder();
        walks.subList(0, 10).forEach(builder::accept);
        Traces before = builder.build();
        walks.subList(10, 30).forEach(builder::accept);

        assertThat(asMap(before)).isEqualTo(asMap(build(walks.subList(0, 10))));
        assertThat(asMap(builder.build())).isEqualTo(asMap(build(walks)));
    }

    @Test
    void refusesTimesThatAreNoDay() {
        var builder = new TracesBuilder();
        List<PersonId> two = List.of(new PersonId("ann"), new PersonId("bob"));

        assertThatThrownBy(() -> builder.accept(
                        Walk.of(Instant.EPOCH.minusSeconds(1), two, WalkKind.WORK, Occasion.OWN, WalkSource.MAIL)))
                .hasMessageContaining("after 1970")
                .hasMessageNotContaining("ann");
        assertThatThrownBy(() -> builder.add(0, 0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.add(0, 99, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Traces build(List<Walk> walks) {
        var builder = new TracesBuilder();
        walks.forEach(builder::accept);
        return builder.build();
    }

    private static Map<String, Trace> asMap(Traces traces) {
        Map<String, Trace> map = new TreeMap<>();
        for (int trail = 0; trail < traces.size(); trail++) {
            PersonId first = traces.people().person(traces.first(trail));
            PersonId second = traces.people().person(traces.second(trail));
            assertThat(traces.find(second, first)).hasValue(trail);
            assertThat(traces.days(trail)).isEqualTo(traces.trace(trail).days());
            map.put(key(first, second), traces.trace(trail));
        }
        assertThat(map).hasSize(traces.size());
        return map;
    }

    private static String key(PersonId one, PersonId other) {
        return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
    }

    private static List<Walk> walks(RandomGenerator random, int count) {
        List<Walk> walks = new ArrayList<>();
        WalkKind[] kinds = {WalkKind.MESSAGE, WalkKind.MEETING, WalkKind.WORK, WalkKind.ARENA};
        for (int i = 0; i < count; i++) {
            var people = new java.util.LinkedHashSet<PersonId>();
            while (people.size() < 2 + random.nextInt(3)) {
                people.add(new PersonId("p" + random.nextInt(9)));
            }
            walks.add(Walk.of(
                    Instant.ofEpochSecond(random.nextLong(400 * SECONDS_A_DAY)),
                    List.copyOf(people),
                    kinds[random.nextInt(kinds.length)],
                    random.nextBoolean() ? Occasion.UNIT : Occasion.OWN,
                    random.nextBoolean() ? WalkSource.MAIL : WalkSource.DECLARED));
        }
        return walks;
    }
}
