package org.stigar.core.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.AllDirectedPaths;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultUndirectedWeightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.junit.jupiter.api.Test;
import org.stigar.core.forest.Forest;
import org.stigar.core.people.PersonId;
import org.stigar.core.route.RouteTerms.Distinct;
import org.stigar.core.samples.Forests;
import org.stigar.core.samples.Samples;

/** Routes against JGraphT at n = 200, on lengths −ln openness, with −ln f for each introduction. */
class RouteOracleTest {

    private static final int PEOPLE = 200;

    private final RouteSearch search = new RouteSearch();

    /** Where trails are many, three steps often hold the best route of any length; where they do, both must agree. */
    @Test
    void agreesWithDijkstraWhereItsRouteKeepsToTheSteps() {
        int[] compared = new int[1];
        Samples.forAll(20, random -> {
            Forest forest = Forests.grow(random, PEOPLE, 0.2);
            var dijkstra = new DijkstraShortestPath<>(undirected(forest, RouteTerms.INTRODUCTION));
            for (int target = 1; target < PEOPLE; target++) {
                Optional<GraphPath<Integer, DefaultWeightedEdge>> expected =
                        Optional.ofNullable(dijkstra.getPath(0, target));
                Optional<Route> route = best(forest, target, RouteTerms.targets(3, 1));
                if (expected.isPresent() && expected.get().getLength() <= 3) {
                    compared[0]++;
                    double value = Math.exp(-expected.get().getWeight()) / RouteTerms.INTRODUCTION;
                    assertThat(route.orElseThrow().value()).isCloseTo(value, within(1e-12));
                } else {
                    route.ifPresent(found -> assertThat(found.value())
                            .isLessThanOrEqualTo(
                                    Math.exp(-expected.orElseThrow().getWeight()) / RouteTerms.INTRODUCTION + 1e-12));
                }
            }
        });
        assertThat(compared[0]).as("routes compared").isGreaterThan(2_000);
    }

    @Test
    void agreesWithAllOfJGraphTsPathsUnderTheLimit() {
        Samples.forAll(10, random -> {
            Forest forest = Forests.grow(random, PEOPLE, 0.03);
            var all = new AllDirectedPaths<>(directed(forest));
            for (int steps = 1; steps <= 3; steps++) {
                int target = random.nextInt(1, PEOPLE);
                double expected = all.getAllPaths(0, target, true, steps).stream()
                        .mapToDouble(path ->
                                Math.exp(-path.getWeight()) * Math.pow(RouteTerms.INTRODUCTION, path.getLength() - 1))
                        .max()
                        .orElse(0);

                assertThat(best(forest, target, RouteTerms.targets(steps, 1))
                                .map(Route::value)
                                .orElse(0.0))
                        .isCloseTo(expected, within(1e-12));
            }
        });
    }

    @Test
    void agreesWithTryingEveryRouteAmongTwoHundred() {
        Samples.forAll(5, random -> {
            Forest forest = Forests.grow(random, PEOPLE, 0.05);
            PersonId asker = forest.people().person(random.nextInt(PEOPLE));
            Map<PersonId, Double> targets = RouteSearchTest.targets(random, forest.people());
            EveryRoute every = new EveryRoute(forest, asker, targets, RouteTerms.INTRODUCTION);
            for (Distinct distinct : Distinct.values()) {
                RouteTerms terms = new RouteTerms(2, 10, distinct, RouteTerms.INTRODUCTION);

                assertThat(search.list(forest, asker, Targets.of(forest.people(), targets), terms))
                        .isEqualTo(every.list(terms));
            }
        });
    }

    private Optional<Route> best(Forest forest, int target, RouteTerms terms) {
        Targets targets = Targets.only(forest.people(), forest.people().person(target));
        return search.list(forest, forest.people().person(0), targets, terms).stream()
                .findFirst();
    }

    private static Graph<Integer, DefaultWeightedEdge> undirected(Forest forest, double factor) {
        var graph = new DefaultUndirectedWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        for (int person = 0; person < forest.people().size(); person++) {
            graph.addVertex(person);
        }
        forest.forEach((one, other, openness) ->
                graph.setEdgeWeight(graph.addEdge(one, other), -Math.log(openness) - Math.log(factor)));
        return graph;
    }

    private static Graph<Integer, DefaultWeightedEdge> directed(Forest forest) {
        var graph = new SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        for (int person = 0; person < forest.people().size(); person++) {
            graph.addVertex(person);
        }
        forest.forEach((one, other, openness) -> {
            graph.setEdgeWeight(graph.addEdge(one, other), -Math.log(openness));
            graph.setEdgeWeight(graph.addEdge(other, one), -Math.log(openness));
        });
        return graph;
    }
}
