package org.stigar.core.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jgrapht.alg.flow.EdmondsKarpMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.junit.jupiter.api.Test;
import org.stigar.core.forest.Forest;
import org.stigar.core.people.PersonId;
import org.stigar.core.samples.Forests;
import org.stigar.core.samples.Samples;

class RedundancyTest {

    @Test
    void countsNobodyTwice() {
        // Both carriers hang on bob: one way only. With dee, who knows cy, there are two.
        Forest fragile = Forests.draw("ann -1- bob, bob -1- cy, bob -1- eve");
        Forest robust = Forests.draw("ann -1- bob, bob -1- cy, bob -1- eve, ann -1- dee, dee -1- cy");

        assertThat(count(fragile, "ann", "cy", "eve")).isEqualTo(1);
        assertThat(count(robust, "ann", "cy", "eve")).isEqualTo(2);
    }

    @Test
    void tellsABandAndNoNumber() {
        Forest forest = Forests.draw("ann -1- bob, bob -1- cy, ann -1- dee, dee -1- eve, fay");
        Redundancy redundancy = new Redundancy(forest, 1);
        int ann = forest.people().number(new PersonId("ann"));

        assertThat(redundancy.band(ann, targets(forest, "fay"))).isEqualTo(Redundancy.Band.FRAGILE);
        assertThat(redundancy.band(ann, targets(forest, "cy"))).isEqualTo(Redundancy.Band.FRAGILE);
        assertThat(redundancy.band(ann, targets(forest, "cy", "eve"))).isEqualTo(Redundancy.Band.ROBUST);
    }

    @Test
    void takesAKnownCarrierDirectly() {
        Forest forest = Forests.draw("ann -1- bob, bob -1- cy, ann -1- dee, dee -1- cy");

        assertThat(count(forest, "ann", "bob", "cy")).isEqualTo(2);
        assertThat(count(forest, "ann", "ann", "bob"))
                .as("what ann carries herself")
                .isEqualTo(1);
        assertThat(count(forest, "cy", "ann")).isEqualTo(1);
    }

    @Test
    void countsOnlyTrailsThatAreOpenEnough() {
        Forest forest = Forests.draw("ann -0.5- bob, ann -0.25- cy, ann -1- dee, dee -0.25- eve");
        Targets carriers = targets(forest, "bob", "cy", "eve");
        int ann = forest.people().number(new PersonId("ann"));

        assertThat(new Redundancy(forest, 0.25).count(ann, carriers)).isEqualTo(3);
        assertThat(new Redundancy(forest, 0.5).count(ann, carriers)).isEqualTo(1);
        assertThat(new Redundancy(forest, 0.75).count(ann, carriers)).isZero();
    }

    @Test
    void agreesWithTryingEverySetOfRoutes() {
        Samples.forAll(1_000, random -> {
            Forest forest = Forests.grow(random, random.nextInt(1, 8), random.nextDouble());
            Set<Integer> carriers = carriers(random, forest);
            int asker = random.nextInt(forest.people().size());

            assertThat(count(forest, asker, carriers)).isEqualTo(most(routes(forest, asker, carriers), 0, Set.of()));
        });
    }

    @Test
    void agreesWithTheLargestFlow() {
        Samples.forAll(100, random -> {
            Forest forest = Forests.grow(random, 60, random.nextDouble(0.02, 0.2));
            Set<Integer> carriers = carriers(random, forest);

            assertThat(count(forest, 0, carriers)).isEqualTo(flow(forest, 0, carriers));
        });
    }

    @Test
    void isNeverLessForOneMoreTrail() {
        Samples.forAll(300, random -> {
            Forest forest = Forests.grow(random, 20, 0.15);
            Set<Integer> carriers = carriers(random, forest);
            int other = random.nextInt(1, 20);
            Forest more = Forest.build(forest.people(), visitor -> {
                forest.forEach(visitor);
                if (forest.findOpenness(0, other).isEmpty()) {
                    visitor.visit(0, other, 1);
                }
            });

            assertThat(count(more, 0, carriers)).isGreaterThanOrEqualTo(count(forest, 0, carriers));
        });
    }

    @Test
    void refusesWhatIsOutOfRange() {
        Forest forest = Forests.draw("ann -1- bob");
        Targets others = targets(Forests.draw("ann"), "ann");

        assertThatThrownBy(() -> new Redundancy(forest, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Redundancy(forest, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Redundancy(forest, 1).count(0, others))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Returns whom each route of one or two steps takes up. */
    private static List<Set<Integer>> routes(Forest forest, int asker, Set<Integer> carriers) {
        return new EveryRoute(
                        forest,
                        forest.people().person(asker),
                        carriers.stream().collect(Collectors.toMap(forest.people()::person, carrier -> 1.0)),
                        1)
                .list(2).stream()
                        .map(route -> route.people().subList(1, route.people().size()).stream()
                                .map(forest.people()::number)
                                .collect(Collectors.toSet()))
                        .distinct()
                        .toList();
    }

    /** Returns the most of the routes from a place on that share nobody with one another and with those taken. */
    private static int most(List<Set<Integer>> routes, int from, Set<Integer> taken) {
        if (from == routes.size()) {
            return 0;
        }
        int without = most(routes, from + 1, taken);
        if (routes.get(from).stream().anyMatch(taken::contains)) {
            return without;
        }
        Set<Integer> more = new HashSet<>(taken);
        more.addAll(routes.get(from));
        return Math.max(without, 1 + most(routes, from + 1, more));
    }

    /** Everybody is two nodes with one unit between them; only the asker's neighbours lead on, and only to carriers. */
    private static int flow(Forest forest, int asker, Set<Integer> carriers) {
        var graph = new SimpleDirectedWeightedGraph<String, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        int people = forest.people().size();
        graph.addVertex("from");
        graph.addVertex("to");
        for (int i = 0; i < people; i++) {
            graph.addVertex("in" + i);
            graph.addVertex("out" + i);
            graph.addEdge("in" + i, "out" + i);
        }
        carriers.stream().filter(carrier -> carrier != asker).forEach(carrier -> graph.addEdge("out" + carrier, "to"));
        for (int one = 0; one < people; one++) {
            if (one == asker || forest.findOpenness(asker, one).isEmpty()) {
                continue;
            }
            graph.addEdge("from", "in" + one);
            for (int other : carriers) {
                if (other != asker
                        && other != one
                        && forest.findOpenness(one, other).isPresent()) {
                    graph.addEdge("out" + one, "in" + other);
                }
            }
        }
        return (int) Math.round(new EdmondsKarpMFImpl<>(graph).calculateMaximumFlow("from", "to"));
    }

    private static Set<Integer> carriers(RandomGenerator random, Forest forest) {
        Set<Integer> carriers = new HashSet<>();
        double share = random.nextDouble();
        for (int i = 0; i < forest.people().size(); i++) {
            if (random.nextDouble() < share) {
                carriers.add(i);
            }
        }
        return carriers;
    }

    private static int count(Forest forest, int asker, Set<Integer> carriers) {
        Targets targets = Targets.of(
                forest.people(), carriers.stream().collect(Collectors.toMap(forest.people()::person, carrier -> 1.0)));
        return new Redundancy(forest, Float.MIN_VALUE).count(asker, targets);
    }

    private static int count(Forest forest, String asker, String... carriers) {
        return new Redundancy(forest, Float.MIN_VALUE)
                .count(forest.people().number(new PersonId(asker)), targets(forest, carriers));
    }

    private static Targets targets(Forest forest, String... names) {
        Map<PersonId, Double> weights = List.of(names).stream().collect(Collectors.toMap(PersonId::new, name -> 1.0));
        return Targets.of(forest.people(), weights);
    }
}
