package org.stigar.core.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.stigar.core.samples.Samples;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.WalkSource;

class TraceTest {

    private static final Layer OWN = new Layer(WalkSource.DECLARED, Occasion.OWN);
    private static final Layer UNIT = new Layer(WalkSource.MAIL, Occasion.UNIT);

    @Test
    void uniteWhateverOrderAndHoweverOften() {
        Samples.forAll(1_000, random -> {
            Trace a = trace(random);
            Trace b = trace(random);
            Trace c = trace(random);

            assertThat(a.union(b)).isEqualTo(b.union(a));
            assertThat(a.union(b).union(c)).isEqualTo(a.union(b.union(c)));
            assertThat(a.union(a)).isEqualTo(a);
            assertThat(a.union(Trace.EMPTY)).isEqualTo(a);
            assertThat(a.union(b).union(b)).isEqualTo(a.union(b));
        });
    }

    @Test
    void countsADayWithBothKindsAsInformal() {
        Trace trace = Trace.of(Map.of(OWN, DaySet.of(3, 4), UNIT, DaySet.of(4, 5)));

        assertThat(trace.days()).isEqualTo(DaySet.of(3, 4, 5));
        assertThat(trace.informalDays()).isEqualTo(DaySet.of(3, 4));
        assertThat(trace.formalDays()).isEqualTo(DaySet.of(5));
    }

    @Test
    void forgetsASourceAndNothingElse() {
        Samples.forAll(300, random -> {
            Trace trace = trace(random);
            Trace left = trace.without(WalkSource.MAIL);

            assertThat(left.layers().keySet()).noneMatch(layer -> layer.source().equals(WalkSource.MAIL));
            trace.layers().forEach((layer, days) -> {
                if (!layer.source().equals(WalkSource.MAIL)) {
                    assertThat(left.layers()).containsEntry(layer, days);
                }
            });
            assertThat(left.union(trace)).isEqualTo(trace);
        });
    }

    @Test
    void forgetsDaysOutsideThePeriodItKeeps() {
        Trace trace = Trace.of(Map.of(OWN, DaySet.of(1, 9), UNIT, DaySet.of(2)));

        assertThat(trace.between(3, 10)).isEqualTo(Trace.of(OWN, 9));
        assertThat(trace.between(10, 20)).isEqualTo(Trace.EMPTY);
    }

    @Test
    void behavesAsASetOfDays() {
        Samples.forAll(1_000, random -> {
            int[] some = days(random);
            int[] others = days(random);
            DaySet a = DaySet.of(some);
            DaySet b = DaySet.of(others);
            TreeSet<Integer> model = new TreeSet<>(a.stream().boxed().toList());
            TreeSet<Integer> both = new TreeSet<>(model);
            both.addAll(b.stream().boxed().toList());
            int from = random.nextInt(60);
            int until = random.nextInt(60);

            assertThat(a.union(b).stream().boxed()).containsExactlyElementsOf(both);
            assertThat(a.count(from, until))
                    .isEqualTo(from < until ? model.subSet(from, until).size() : 0);
            assertThat(a.between(from, until).size()).isEqualTo(a.count(from, until));
            assertThat(a.contains(from)).isEqualTo(model.contains(from));
            assertThat(a.rank(from)).isEqualTo(model.headSet(from).size());
        });
    }

    @Test
    void readsBackWhatItWrote() {
        Samples.forAll(1_000, random -> {
            DaySet days = DaySet.of(days(random)).union(DaySet.of(random.nextInt(DaySet.LATEST + 1), DaySet.LATEST));
            ByteWriter bytes = new ByteWriter();
            days.write(bytes);

            assertThat(DaySet.read(ByteBuffer.wrap(bytes.toByteArray()))).isEqualTo(days);
        });
    }

    @Test
    void refusesDaysThatCannotBe() {
        assertThatThrownBy(() -> DaySet.of(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DaySet.of(DaySet.LATEST + 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(DaySet.EMPTY::last).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(DaySet.EMPTY::first).isInstanceOf(IllegalStateException.class);
    }

    static Trace trace(RandomGenerator random) {
        return Trace.of(java.util.stream.Stream.of(Occasion.values())
                .filter(occasion -> random.nextBoolean())
                .map(occasion -> new Layer(random.nextBoolean() ? WalkSource.MAIL : WalkSource.DECLARED, occasion))
                .collect(Collectors.toMap(layer -> layer, layer -> DaySet.of(days(random)))));
    }

    private static int[] days(RandomGenerator random) {
        return random.ints(random.nextInt(8), 0, 60).toArray();
    }
}
