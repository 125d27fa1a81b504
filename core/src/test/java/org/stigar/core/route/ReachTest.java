package org.stigar.core.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stigar.core.forest.Forest;
import org.stigar.core.forest.TrailChange;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.PersonIndex;
import org.stigar.core.route.RouteTerms.Distinct;
import org.stigar.core.samples.Forests;
import org.stigar.core.samples.Samples;

class ReachTest {

    @Test
    void reachesThroughOthersAndNotThroughOneself() {
        Forest forest = Forests.draw("ann -1- bob, bob -0.5- cy, cy -1- dee, eve");
        Targets carriers = Targets.only(forest.people(), new PersonId("ann"));

        // ann carries it herself, and ann-bob-ann is no route; dee is three steps off.
        assertThat(Reach.ofAll(forest, carriers, 1, 1)).containsExactly(0, 1, 0, 0, 0);
        assertThat(Reach.ofAll(forest, carriers, 2, 1)).containsExactly(0, 1, 0.5, 0, 0);
        assertThat(Reach.ofAll(forest, carriers, 2, 0.5)).containsExactly(0, 1, 0.25, 0, 0);
    }

    @Test
    void takesTheOtherCarrierWhereTheBestIsOneself() {
        Forest forest = Forests.draw("ann -1- bob, bob -0.5- cy");
        Targets carriers = Targets.of(forest.people(), Map.of(new PersonId("ann"), 1.0, new PersonId("cy"), 0.5));

        assertThat(Reach.ofAll(forest, carriers, 2, 1)).containsExactly(0.25, 1, 0.5);
    }

    @Test
    void agreesWithTheBestRouteToTheBit() {
        Samples.forAll(1_000, random -> {
            Forest forest = Forests.grow(random, random.nextInt(1, 20), random.nextDouble());
            Map<PersonId, Double> carriers = RouteSearchTest.targets(random, forest.people());
            Targets targets = Targets.of(forest.people(), carriers);
            int steps = random.nextInt(1, 3);
            double introduction = random.nextDouble(0.01, 1);

            double[] reach = Reach.ofAll(forest, targets, steps, introduction);

            var terms = new RouteTerms(steps, 1, Distinct.TARGET, introduction);
            for (PersonId person : forest.people().people()) {
                assertThat(reach[forest.people().number(person)])
                        .isEqualTo(new EveryRoute(forest, person, carriers, introduction)
                                .list(terms).stream()
                                        .mapToDouble(Route::value)
                                        .findFirst()
                                        .orElse(0));
            }
        });
    }

    @Test
    void isNeverLessForOneMoreTrail() {
        Samples.forAll(500, random -> {
            PersonIndex people = Forests.people(15);
            List<TrailChange> trails = Forests.trails(random, people, 0.2);
            Forest before = Forests.plant(people, trails);
            int one = random.nextInt(15);
            int other = (one + random.nextInt(1, 15)) % 15;
            if (before.findOpenness(one, other).isPresent()) {
                return;
            }
            List<TrailChange> more = new ArrayList<>(trails);
            more.add(new TrailChange(people.person(one), people.person(other), Forests.openness(random)));
            Targets carriers = Targets.of(people, RouteSearchTest.targets(random, people));

            double[] lower = Reach.ofAll(before, carriers, 2, 0.7);
            double[] higher = Reach.ofAll(Forests.plant(people, more), carriers, 2, 0.7);

            for (int i = 0; i < 15; i++) {
                assertThat(higher[i]).isGreaterThanOrEqualTo(lower[i]);
            }
        });
    }

    @Test
    void refusesWhatIsOutOfRange() {
        Forest forest = Forests.draw("ann -1- bob");
        Targets carriers = Targets.only(forest.people(), new PersonId("ann"));
        Targets others = Targets.only(Forests.draw("ann").people(), new PersonId("ann"));

        assertThatThrownBy(() -> Reach.ofAll(forest, carriers, 3, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Reach.ofAll(forest, carriers, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Reach.ofAll(forest, carriers, 1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Reach.ofAll(forest, others, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
