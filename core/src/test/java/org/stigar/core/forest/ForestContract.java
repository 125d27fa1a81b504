package org.stigar.core.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.PersonIndex;
import org.stigar.core.samples.Forests;
import org.stigar.core.samples.Samples;

/** What every forest does, however it came about: built at once, changed by an overlay, or built anew from that. */
interface ForestContract {

    PersonId ANN = new PersonId("ann");
    PersonId BOB = new PersonId("bob");
    PersonId CY = new PersonId("cy");
    PersonId DEE = new PersonId("dee");

    /** Returns a forest of these trails; the last of a pair counts, and closed ones are none. */
    Forest forest(PersonIndex people, List<TrailChange> trails);

    @Test
    default void tellsTheMostOpenTrailFirstAndTiesByNumber() {
        Forest forest = forest(
                PersonIndex.of(Set.of(ANN, BOB, CY, DEE)),
                List.of(
                        new TrailChange(ANN, DEE, 0.5),
                        new TrailChange(CY, ANN, 0.5),
                        new TrailChange(ANN, BOB, 0.25),
                        new TrailChange(BOB, DEE, 1)));

        assertThat(trails(forest, 0)).containsExactly("2:0.5", "3:0.5", "1:0.25");
        assertThat(trails(forest, 1)).containsExactly("3:1.0", "0:0.25");
        assertThat(trails(forest, 2)).containsExactly("0:0.5");
        assertThat(trails(forest, 3)).containsExactly("1:1.0", "0:0.5");
    }

    @Test
    default void holdsPeopleWithoutATrail() {
        Forest forest = forest(PersonIndex.of(Set.of(ANN, BOB)), List.of());

        assertThat(forest.size()).isZero();
        assertThat(forest.degree(1)).isZero();
        assertThat(forest.findOpenness(0, 1)).isEmpty();
        assertThat(trails(forest, 0)).isEmpty();
    }

    @Test
    default void holdsNobody() {
        Forest forest = forest(PersonIndex.of(Set.of()), List.of());

        assertThat(forest.size()).isZero();
        assertThat(forest.people().size()).isZero();
    }

    @Test
    default void knowsEachTrailFromBothEnds() {
        Samples.forAll(300, random -> {
            PersonIndex people = Forests.people(random.nextInt(2, 25));
            List<TrailChange> trails = Forests.trails(random, people, random.nextDouble());
            Forest forest = forest(people, trails);
            Map<String, Double> expected = new HashMap<>();
            for (TrailChange trail : trails) {
                expected.put(people.number(trail.one()) + "-" + people.number(trail.other()), trail.openness());
                expected.put(people.number(trail.other()) + "-" + people.number(trail.one()), trail.openness());
            }

            assertThat(forest.size()).isEqualTo(trails.size());
            for (int one = 0; one < people.size(); one++) {
                int degree = 0;
                for (int other = 0; other < people.size(); other++) {
                    OptionalDouble openness = forest.findOpenness(one, other);
                    assertThat(openness.isPresent()).isEqualTo(expected.containsKey(one + "-" + other));
                    degree += openness.isPresent() ? 1 : 0;
                    if (openness.isPresent()) {
                        double exact = expected.getOrDefault(one + "-" + other, Double.NaN);
                        assertThat(openness.getAsDouble()).isEqualTo((float) exact);
                    }
                }
                assertThat(forest.degree(one)).isEqualTo(degree);
                assertThat(trails(forest, one)).hasSize(degree);
            }
        });
    }

    @Test
    default void tellsEveryTrailOnce() {
        Samples.forAll(100, random -> {
            PersonIndex people = Forests.people(12);
            List<TrailChange> trails = Forests.trails(random, people, 0.4);
            Forest forest = forest(people, trails);
            List<String> told = new ArrayList<>();
            forest.forEach((one, other, openness) -> {
                assertThat(one).isLessThan(other);
                told.add(one + "-" + other + ":" + openness);
            });

            assertThat(told).doesNotHaveDuplicates().hasSize(trails.size());
            for (TrailChange trail : trails) {
                int one = people.number(trail.one());
                int other = people.number(trail.other());
                assertThat(told)
                        .contains(Math.min(one, other) + "-" + Math.max(one, other) + ":"
                                + (double) (float) trail.openness());
            }
        });
    }

    @Test
    default void takesFurtherChangesAndStaysAsItWas() {
        Forest before = forest(
                PersonIndex.of(Set.of(ANN, BOB, CY)),
                List.of(new TrailChange(ANN, BOB, 0.5), new TrailChange(BOB, CY, 0.25)));

        Forest after = before.with(List.of(
                new TrailChange(BOB, ANN, 0.125), // less open, told from the other end
                TrailChange.closed(BOB, CY),
                new TrailChange(CY, ANN, 1),
                TrailChange.closed(BOB, CY)));

        assertThat(trails(after, 0)).containsExactly("2:1.0", "1:0.125");
        assertThat(trails(after, 1)).containsExactly("0:0.125");
        assertThat(trails(after, 2)).containsExactly("0:1.0");
        assertThat(after.size()).isEqualTo(2);
        assertThat(trails(before, 1)).containsExactly("0:0.5", "2:0.25");
        assertThat(before.size()).isEqualTo(2);
    }

    @Test
    default void refusesPeopleItDoesNotKnow() {
        Forest forest = forest(PersonIndex.of(Set.of(ANN, BOB)), List.of());

        assertThatThrownBy(() -> forest.with(List.of(new TrailChange(ANN, CY, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("cy");
    }

    /** Returns a person's trails in the order in which the forest tells them. */
    static List<String> trails(Forest forest, int person) {
        List<String> trails = new ArrayList<>();
        TrailCursor cursor = new TrailCursor();
        cursor.open(forest, person);
        while (cursor.next()) {
            trails.add(cursor.to() + ":" + cursor.openness());
        }
        assertThat(cursor.next()).isFalse();
        return trails;
    }
}
