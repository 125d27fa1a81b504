package org.stigar.core.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stigar.core.measure.Quarter;
import org.stigar.core.measure.unit.Partition;
import org.stigar.core.measure.unit.UnitMatrix;
import org.stigar.core.samples.Organisations;
import org.stigar.core.samples.Samples;
import org.stigar.core.trail.Layer;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.TracesBuilder;
import org.stigar.core.trail.state.TrailState;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.WalkSource;

/** Counts every figure again, trail by trail and person by person, as slowly and simply as can be. */
class RawCountsTest {

    private static final int FEW = 3;
    private static final List<TrailState> STATES = List.of(TrailState.values());
    private static final List<Quarter> QUARTERS = List.of(new Quarter(0, 10), new Quarter(10, 17), new Quarter(17, 30));

    @Test
    void agreesWithCountingAgain() {
        Samples.forAll(300, random -> {
            Case sample = new Case(random);
            RawCounts raw = new RawCounts(sample.snapshot(), sample.partition, FEW);
            for (int one = 0; one < sample.groups; one++) {
                for (int other = 0; other <= one; other++) {
                    requireOpen(sample, raw, one, other);
                }
                requireInside(sample, raw, one);
                requireWalks(sample, raw, one);
            }
            for (int state = 0; state < RawCounts.STATES; state++) {
                int wanted = state;
                IntPredicate counts = trail -> sample.isInside(trail) && sample.states[trail] == wanted;
                assertThat(raw.overall[state]).isEqualTo(sample.sum(counts, trail -> 1));
                assertThat(raw.overallBy.ofFew(state)).isEqualTo(sample.few(counts, trail -> 1));
            }
            for (int step = 0; step < QUARTERS.size() - 1; step++) {
                requireTurnover(sample, raw, step);
            }
        });
    }

    private static void requireOpen(Case sample, RawCounts raw, int one, int other) {
        IntPredicate here = trail -> sample.states[trail] == 0 && sample.isBetween(trail, one, other);
        int cell = UnitMatrix.cell(one, other);
        assertThat((long) raw.open[cell]).isEqualTo(sample.sum(here, trail -> 1));
        assertThat(raw.openBy.ofFew(cell)).isEqualTo(sample.few(here, trail -> 1));
    }

    private static void requireInside(Case sample, RawCounts raw, int group) {
        for (int state = 0; state < RawCounts.STATES; state++) {
            int wanted = state;
            IntPredicate here = trail -> sample.states[trail] == wanted && sample.isBetween(trail, group, group);
            assertThat(raw.inside[group][state]).isEqualTo(sample.sum(here, trail -> 1));
            assertThat(raw.insideBy.ofFew(group * RawCounts.STATES + state)).isEqualTo(sample.few(here, trail -> 1));
        }
    }

    private static void requireWalks(Case sample, RawCounts raw, int group) {
        int last = QUARTERS.size() - 1;
        IntPredicate inside = trail -> sample.isBetween(trail, group, group);
        IntPredicate out = trail -> sample.isInside(trail)
                && !inside.test(trail)
                && (sample.groupOf(sample.traces.first(trail)) == group
                        || sample.groupOf(sample.traces.second(trail)) == group);
        assertThat(raw.walksInside[group]).isEqualTo(sample.sum(inside, trail -> sample.days(trail, last)));
        assertThat(raw.walksOut[group]).isEqualTo(sample.sum(out, trail -> sample.days(trail, last)));
        IntPredicate openOut = trail -> out.test(trail) && sample.states[trail] == 0;
        assertThat(raw.out(group)).isEqualTo(sample.sum(openOut, trail -> 1));
        assertThat(raw.outBy.ofFew(group)).isEqualTo(sample.few(openOut, trail -> 1));
        assertThat(raw.walksBy.ofFew(group)).isEqualTo(sample.few(inside.or(out), trail -> sample.days(trail, last)));
    }

    @Test
    void sharesOfWalkDaysAgreeWithCountingAgain() {
        int[] said = {0};
        Samples.forAll(300, random -> {
            Case sample = new Case(random);
            int[] zoneOf = random.ints(sample.people, 0, 2).toArray();
            Partition zones = Partition.of(sample.people, 2, person -> zoneOf[person]);
            Snapshot snapshot = sample.snapshot();
            RawWalks walks =
                    new RawWalks(snapshot, new RawCounts(snapshot, sample.partition, 1), sample.partition, zones, 1);
            IntUnaryOperator own = sample::ownDays;
            IntUnaryOperator all = trail -> sample.days(trail, QUARTERS.size() - 1);
            IntUnaryOperator arranged = trail -> all.applyAsInt(trail) - own.applyAsInt(trail);
            IntPredicate crosses = trail -> zoneOf[sample.traces.first(trail)] != zoneOf[sample.traces.second(trail)];
            assertThat(walks.formal.share(0, 1, false))
                    .isEqualTo(sample.share(sample::isInside, trail -> 2, arranged, own));
            assertThat(walks.across.share(0, 1, false))
                    .isEqualTo(sample.share(
                            sample::isInside,
                            trail -> crosses.test(trail) ? 1 : 2,
                            trail -> crosses.test(trail) ? all.applyAsInt(trail) : 0,
                            trail -> crosses.test(trail) ? 0 : all.applyAsInt(trail)));
            for (int group = 0; group < sample.groups; group++) {
                int here = group;
                PublishedShare shown = walks.formalOf.share(group, 1, false);
                assertThat(shown)
                        .isEqualTo(sample.share(
                                trail -> sample.isInside(trail) && sample.ends(trail, here) > 0,
                                trail -> sample.ends(trail, here),
                                arranged,
                                own));
                said[0] += shown.value().isPresent() ? 1 : 0;
            }
        });
        assertThat(said[0]).isGreaterThan(20);
    }

    private static void requireTurnover(Case sample, RawCounts raw, int step) {
        IntUnaryOperator larger = trail -> Math.max(sample.days(trail, step), sample.days(trail, step + 1));
        assertThat(raw.turnover[step].weight()).isEqualTo(sample.sum(sample::isInside, larger));
        assertThat(raw.turnoverBy.ofFew(step)).isEqualTo(sample.few(sample::isInside, larger));
    }

    /** A made-up organisation, some of whose people are in no group, and the simplest way to count in it. */
    private static final class Case {
        private final int people;
        private final int groups;
        private final Traces traces;
        private final Partition partition;
        private final int[] states;

        Case(RandomGenerator random) {
            people = random.nextInt(2, 13);
            groups = random.nextInt(1, 5);
            int density = random.nextInt(1, 5);
            traces = walked(people, (one, other) -> random.nextInt(5) < density ? random.nextInt(1, 30) : 0);
            int[] groupOf = random.ints(people, Partition.NONE, groups).toArray();
            partition = Partition.of(people, groups, person -> groupOf[person]);
            states = random.ints(traces.size(), -1, RawCounts.STATES).toArray();
        }

        /** Has every third day arranged by the organisation. */
        private static Traces walked(int people, Organisations.Days days) {
            var builder = new TracesBuilder().withPeople(Organisations.people(people));
            int own = builder.layer(new Layer(WalkSource.DECLARED, Occasion.OWN));
            int arranged = builder.layer(new Layer(WalkSource.DECLARED, Occasion.SERIES));
            for (int one = 0; one < people; one++) {
                for (int other = one + 1; other < people; other++) {
                    int count = days.of(one, other);
                    for (int day = 0; day < count; day++) {
                        builder.add(
                                builder.number(Organisations.person(one)),
                                builder.number(Organisations.person(other)),
                                day,
                                (day + one) % 3 == 0 ? arranged : own);
                    }
                }
            }
            return builder.build();
        }

        int ownDays(int trail) {
            Quarter last = QUARTERS.get(QUARTERS.size() - 1);
            return traces.trace(trail).informalDays().count(last.from(), last.until());
        }

        int ends(int trail, int group) {
            return (groupOf(traces.first(trail)) == group ? 1 : 0) + (groupOf(traces.second(trail)) == group ? 1 : 0);
        }

        /** Says a share of one kind of days and another, each trail being looked at by so many of its ends. */
        PublishedShare share(
                IntPredicate counted, IntUnaryOperator ends, IntUnaryOperator one, IntUnaryOperator other) {
            IntUnaryOperator both = trail -> one.applyAsInt(trail) + other.applyAsInt(trail);
            if (sum(counted, both) == 0) {
                return PublishedShare.withheld();
            }
            boolean part = leans(counted, ends, one) || leans(counted, ends, other);
            return PublishedShare.joined(
                    (double) sum(counted, one) / sum(counted, both), leans(counted, ends, both), part);
        }

        private boolean leans(IntPredicate counted, IntUnaryOperator ends, IntUnaryOperator days) {
            return 2 * few(counted, days, 1) > sum(counted, trail -> ends.applyAsInt(trail) * days.applyAsInt(trail));
        }

        Snapshot snapshot() {
            return Snapshot.builder(traces, List.of(Organisations.blocks(people)))
                    .quarters(QUARTERS)
                    .states(trail -> states[trail] < 0 ? Optional.empty() : Optional.of(STATES.get(states[trail])))
                    .build();
        }

        int groupOf(int person) {
            return partition.groupOf(person);
        }

        boolean isInside(int trail) {
            return groupOf(traces.first(trail)) >= 0 && groupOf(traces.second(trail)) >= 0;
        }

        boolean isBetween(int trail, int one, int other) {
            int first = groupOf(traces.first(trail));
            int second = groupOf(traces.second(trail));
            return (first == one && second == other) || (first == other && second == one);
        }

        int days(int trail, int quarter) {
            return traces.days(trail)
                    .count(QUARTERS.get(quarter).from(), QUARTERS.get(quarter).until());
        }

        long sum(IntPredicate counted, IntUnaryOperator weight) {
            return IntStream.range(0, traces.size())
                    .filter(counted)
                    .map(weight)
                    .asLongStream()
                    .sum();
        }

        /** What the few hold who hold most: each by all their trails, also those that two of them share. */
        long few(IntPredicate counted, IntUnaryOperator weight) {
            return few(counted, weight, FEW);
        }

        private long few(IntPredicate counted, IntUnaryOperator weight, int few) {
            return IntStream.range(0, people)
                    .mapToLong(person -> sum(
                            counted.and(trail -> traces.first(trail) == person || traces.second(trail) == person),
                            weight))
                    .map(held -> -held)
                    .sorted()
                    .limit(few)
                    .map(held -> -held)
                    .sum();
        }
    }
}
