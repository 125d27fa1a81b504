package org.stigar.core.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stigar.core.people.PersonIndex;
import org.stigar.core.samples.Forests;
import org.stigar.core.trail.Layer;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.TracesBuilder;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.WalkSource;

class BuiltForestTest implements ForestContract {

    private static final PersonIndex THREE = PersonIndex.of(Set.of(ANN, BOB, CY));

    @Override
    public Forest forest(PersonIndex people, List<TrailChange> trails) {
        return Forests.plant(people, trails);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, -1, 1.0000001, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesOpennessOutOfRange(double openness) {
        assertThatThrownBy(() -> Forest.build(THREE, visitor -> visitor.visit(0, 1, openness)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("was " + openness);
    }

    @Test
    void keepsTheLeastOpennessAboveZero() {
        Forest forest = Forest.build(THREE, visitor -> {
            visitor.visit(0, 1, Double.MIN_VALUE);
            visitor.visit(0, 2, 1);
        });

        assertThat(forest.findOpenness(0, 1).orElseThrow()).isPositive().isLessThan(1e-40);
        assertThat(forest.findOpenness(0, 2)).hasValue(1);
    }

    @Test
    void refusesATrailToOneself() {
        assertThatThrownBy(() -> Forest.build(THREE, visitor -> visitor.visit(1, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3})
    void refusesUnknownNumbers(int number) {
        assertThatThrownBy(() -> Forest.build(THREE, visitor -> visitor.visit(number, 0, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Forest.build(THREE, visitor -> visitor.visit(0, number, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAPairToldTwice() {
        TrailScan scan = visitor -> {
            visitor.visit(0, 1, 1);
            visitor.visit(1, 2, 1);
            visitor.visit(1, 0, 0.5);
        };

        assertThatThrownBy(() -> Forest.build(THREE, scan))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one trail");
    }

    @Test
    void refusesAScanThatTellsMoreTheSecondTime() {
        List<Integer> calls = new ArrayList<>();
        TrailScan scan = visitor -> {
            calls.add(0);
            visitor.visit(0, calls.size(), 1);
        };
        TrailScan fewer = visitor -> {
            calls.add(0);
            if (calls.size() == 3) {
                visitor.visit(0, 1, 1);
            }
        };

        assertThatThrownBy(() -> Forest.build(THREE, scan)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Forest.build(THREE, fewer)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isMadeOfTraces() {
        TracesBuilder builder = new TracesBuilder().withPeople(Set.of(ANN, BOB, CY));
        int layer = builder.layer(new Layer(WalkSource.DECLARED, Occasion.OWN));
        builder.add(builder.number(ANN), builder.number(BOB), 19_000, layer);
        builder.add(builder.number(CY), builder.number(BOB), 19_001, layer);
        Traces traces = builder.build();
        List<Integer> asked = new ArrayList<>();

        Forest forest = Forest.of(traces, trail -> {
            asked.add(trail);
            return traces.days(trail).contains(19_000) ? 0.5 : 0.25;
        });

        assertThat(asked).containsExactly(0, 1);
        assertThat(ForestContract.trails(forest, 1)).containsExactly("0:0.5", "2:0.25");
        assertThat(forest.people()).isSameAs(traces.people());
        assertThat(forest.changes()).isZero();
    }

    @Test
    void takesEightBytesAnArcAndFourAPerson() {
        assertThat(Forests.draw("ann -1- bob, bob -1- cy").bytes()).isEqualTo(8 * 4 + 4 * 4);
    }
}
