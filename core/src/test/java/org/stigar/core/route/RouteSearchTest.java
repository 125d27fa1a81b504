package org.stigar.core.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.stigar.core.forest.Forest;
import org.stigar.core.forest.TrailChange;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.PersonIndex;
import org.stigar.core.route.RouteTerms.Distinct;
import org.stigar.core.samples.Forests;
import org.stigar.core.samples.Samples;

class RouteSearchTest {

    private static final PersonId ANN = new PersonId("ann");
    private static final PersonId BOB = new PersonId("bob");
    private static final PersonId CY = new PersonId("cy");
    private static final PersonId DEE = new PersonId("dee");
    private static final PersonId EVE = new PersonId("eve");

    private final RouteSearch search = new RouteSearch();

    @Test
    void takesTheDirectTrailWhereADetourIsWorthLess() {
        Forest forest = Forests.draw("ann -0.5- cy, ann -0.5- bob, bob -1- cy");

        Route best = only(forest, ANN, Map.of(CY, 1.0), RouteTerms.targets(2, 1));

        assertThat(best.people()).containsExactly(ANN, CY);
        assertThat(best.value()).isEqualTo(0.5);
    }

    @Test
    void takesADetourThatIsWorthMore() {
        Forest forest = Forests.draw("ann -0.25- cy, ann -0.5- bob, bob -1- cy");

        Route best = only(forest, ANN, Map.of(CY, 1.0), RouteTerms.targets(2, 1));

        assertThat(best.people()).containsExactly(ANN, BOB, CY);
        assertThat(best.introducers()).containsExactly(BOB);
        assertThat(best.openness()).isEqualTo(0.5);
        assertThat(best.value()).isEqualTo(0.35);
    }

    /**
     * Best way to dee within three steps. Dijkstra with a counter of steps settles cy by ann-bob-eve-cy (.343), which has
     * used up the steps, and throws away ann-cy (.2), which could go on.
     */
    @Test
    void keepsAWorseButShorterWayToTheMiddle() {
        Forest forest = Forests.draw("ann -1- bob, bob -1- eve, eve -1- cy, ann -0.2- cy, cy -1- dee");

        Route best = only(forest, ANN, Map.of(DEE, 1.0), RouteTerms.targets(3, 1));

        assertThat(best.people()).containsExactly(ANN, CY, DEE);
        assertThat(best.value()).isCloseTo(0.2 * 0.7, within(1e-7));
    }

    @Test
    void goesNoFurtherThanTheStepsAllow() {
        Forest forest = Forests.draw("ann -1- bob, bob -1- cy, cy -1- dee, dee -1- eve");

        for (int steps = 1; steps <= 3; steps++) {
            assertThat(list(forest, ANN, Map.of(BOB, 1.0, CY, 1.0, DEE, 1.0, EVE, 1.0), RouteTerms.targets(steps, 9)))
                    .as("%d steps", steps)
                    .hasSize(steps);
        }
    }

    @Test
    void weighsTargets() {
        Forest forest = Forests.draw("ann -1- bob, ann -0.5- cy");

        assertThat(list(forest, ANN, Map.of(BOB, 0.25, CY, 1.0), RouteTerms.targets(2, 2)))
                .extracting(Route::target)
                .containsExactly(CY, BOB);
    }

    @Test
    void breaksTiesByStepsAndThenByIds() {
        Forest forest = Forests.draw("ann -0.7- dee, ann -1- cy, cy -1- eve, ann -1- bob, bob -1- eve");
        // All in floats, so that 0.7 times 1 is a tie to the bit.
        RouteTerms terms = new RouteTerms(2, 9, Distinct.TARGET, (float) 0.7);

        assertThat(list(forest, ANN, Map.of(DEE, 1.0, EVE, 1.0), terms))
                .extracting(Route::people)
                .containsExactly(List.of(ANN, DEE), List.of(ANN, BOB, EVE));
    }

    @Test
    void givesEachIntroducerOnceAndEachDirectTrail() {
        Forest forest = Forests.draw(
                "ann -0.9- dee, ann -0.8- bob, bob -0.9- dee, bob -0.8- eve, ann -0.5- cy, cy -0.5- dee, ann -0.1- eve");

        assertThat(list(forest, ANN, Map.of(DEE, 1.0, EVE, 1.0), RouteTerms.introducers(2, 9)))
                .extracting(Route::people)
                .containsExactly(List.of(ANN, DEE), List.of(ANN, BOB, DEE), List.of(ANN, CY, DEE), List.of(ANN, EVE));
    }

    @Test
    void doesNotLeadBackToTheAsker() {
        Forest forest = Forests.draw("ann -1- bob, bob -1- cy, cy -1- ann");

        assertThat(list(forest, ANN, Map.of(ANN, 1.0), RouteTerms.targets(3, 5)))
                .isEmpty();
        assertThat(list(forest, ANN, Map.of(ANN, 1.0, CY, 0.5), RouteTerms.introducers(3, 5)))
                .extracting(Route::people)
                .containsExactly(List.of(ANN, CY), List.of(ANN, BOB, CY));
    }

    @Test
    void findsNothingWhereNoTrailLeads() {
        assertThat(list(Forests.draw("ann -1- bob, cy -1- dee"), ANN, Map.of(CY, 1.0), RouteTerms.targets(3, 5)))
                .isEmpty();
        assertThat(list(Forests.draw("ann, bob"), ANN, Map.of(BOB, 1.0), RouteTerms.introducers(3, 5)))
                .isEmpty();
        assertThat(list(Forests.draw("ann -1- bob"), ANN, Map.of(), RouteTerms.targets(1, 5)))
                .isEmpty();
    }

    @Test
    void refusesTargetsOfAnotherIndex() {
        Forest forest = Forests.draw("ann -1- bob");
        Targets others = Targets.only(Forests.draw("ann -1- bob").people(), BOB);

        assertThatThrownBy(() -> search.list(forest, ANN, others, RouteTerms.targets(1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("same index");
    }

    @Test
    void agreesWithTryingEveryRoute() {
        Samples.forAll(3_000, random -> {
            Forest forest = Forests.grow(random, random.nextInt(2, 8), random.nextDouble());
            PersonId asker =
                    forest.people().person(random.nextInt(forest.people().size()));
            Map<PersonId, Double> targets = targets(random, forest.people());
            RouteTerms terms = terms(random);

            assertThat(list(forest, asker, targets, terms))
                    .isEqualTo(new EveryRoute(forest, asker, targets, terms.introduction()).list(terms));
        });
    }

    @Test
    void losesNoValueWhenATrailGetsMoreOpen() {
        Samples.forAll(500, random -> {
            PersonIndex people = Forests.people(12);
            List<TrailChange> trails = Forests.trails(random, people, 0.4);
            PersonId asker = people.person(random.nextInt(12));
            Map<PersonId, Double> targets = targets(random, people);
            RouteTerms terms = RouteTerms.targets(random.nextInt(1, 4), 1);
            double before = bestValue(Forests.plant(people, trails), asker, targets, terms);

            List<TrailChange> more = new ArrayList<>(trails);
            TrailChange one = trails.get(random.nextInt(trails.size()));
            more.add(new TrailChange(
                    one.one(), one.other(), one.openness() + (1 - one.openness()) * random.nextDouble()));

            assertThat(bestValue(Forests.plant(people, more), asker, targets, terms))
                    .isGreaterThanOrEqualTo(before);
        });
    }

    @Test
    void isWorthTheSameInBothDirections() {
        Samples.forAll(500, random -> {
            Forest forest = Forests.grow(random, 12, 0.3);
            PersonId one = forest.people().person(0);
            PersonId other = forest.people().person(1);
            RouteTerms terms = RouteTerms.targets(random.nextInt(1, 4), 1);

            double there = bestValue(forest, one, Map.of(other, 1.0), terms);
            double back = bestValue(forest, other, Map.of(one, 1.0), terms);

            // Five factors are rounded in another order.
            assertThat(back).isCloseTo(there, within(8 * Math.ulp(there)));
        });
    }

    @Test
    void remembersNothingOfTheSearchBefore() {
        Samples.forAll(200, random -> {
            Forest forest = Forests.grow(random, random.nextInt(3, 30), 0.3);
            PersonId asker =
                    forest.people().person(random.nextInt(forest.people().size()));
            Map<PersonId, Double> targets = targets(random, forest.people());
            RouteTerms terms = terms(random);
            Targets made = Targets.of(forest.people(), targets);

            assertThat(search.list(forest, asker, made, terms))
                    .isEqualTo(new RouteSearch().list(forest, asker, made, terms));
        });
    }

    static Map<PersonId, Double> targets(RandomGenerator random, PersonIndex people) {
        Map<PersonId, Double> targets = new HashMap<>();
        double share = random.nextDouble();
        for (PersonId person : people.people()) {
            if (random.nextDouble() < share) {
                targets.put(person, Forests.openness(random));
            }
        }
        return targets;
    }

    private static RouteTerms terms(RandomGenerator random) {
        return new RouteTerms(
                random.nextInt(1, 4),
                random.nextInt(1, 8),
                random.nextBoolean() ? Distinct.TARGET : Distinct.INTRODUCER,
                random.nextBoolean() ? RouteTerms.INTRODUCTION : random.nextDouble(0.01, 1));
    }

    private double bestValue(Forest forest, PersonId asker, Map<PersonId, Double> targets, RouteTerms terms) {
        return list(forest, asker, targets, terms).stream()
                .mapToDouble(Route::value)
                .findFirst()
                .orElse(0);
    }

    private Route only(Forest forest, PersonId asker, Map<PersonId, Double> targets, RouteTerms terms) {
        List<Route> routes = list(forest, asker, targets, terms);
        assertThat(routes).hasSize(1);
        return routes.get(0);
    }

    private List<Route> list(Forest forest, PersonId asker, Map<PersonId, Double> targets, RouteTerms terms) {
        return search.list(forest, asker, Targets.of(forest.people(), targets), terms);
    }
}
