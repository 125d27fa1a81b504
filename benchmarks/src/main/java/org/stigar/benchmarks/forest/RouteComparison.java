package org.stigar.benchmarks.forest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.alg.shortestpath.BellmanFordShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.stigar.core.forest.Forest;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.PersonIndex;
import org.stigar.core.route.Route;
import org.stigar.core.route.RouteSearch;
import org.stigar.core.route.RouteTerms;
import org.stigar.core.route.Targets;

/**
 * Asks Stigar and JGraphT the same question of the same graph in the same run: the five best targets within two steps.
 *
 * <p>JGraphT is asked twice: by its search with a limit of hops (Bellman–Ford on −ln openness from the asker to everybody),
 * and by two loops over its adjacency, as one would write them by hand. Arguments: people, trails, seed; by default 20,000,
 * 2,000,000 and 1, as 20 million weighted edges of JGraphT's own classes take more than six gigabytes.
 */
public final class RouteComparison {

    private static final int CARRIERS = 200;
    private static final int COMPETENCES = 20;
    private static final int STEPS = 2;
    private static final int COUNT = 5;
    private static final int ASKERS = 200;
    private static final int ROUNDS = 5;

    private final Forest forest;
    private final Graph<Integer, DefaultWeightedEdge> openness;
    private final List<Targets> competences = new ArrayList<>();
    private final List<Map<Integer, Double>> weights = new ArrayList<>();
    private final List<PersonId> askers = new ArrayList<>();

    private RouteComparison(int people, long trails, long seed) {
        var scan = new GeneratedTrails(people, trails, seed);
        PersonIndex index = GeneratedTrails.people(people);
        forest = Forest.build(index, scan);
        openness = graph(false);
        var random = new SplittableRandom(seed);
        for (int i = 0; i < COMPETENCES; i++) {
            Map<PersonId, Double> carriers = scan.carriers(index, CARRIERS, random);
            competences.add(Targets.of(index, carriers));
            Map<Integer, Double> numbered = new HashMap<>();
            carriers.forEach((person, weight) -> numbered.put(index.number(person), weight));
            weights.add(numbered);
        }
        for (int i = 0; i < ASKERS; i++) {
            askers.add(index.person(random.nextInt(people)));
        }
    }

    /** Runs all and prints the figures. */
    public static void main(String[] args) {
        int people = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        long trails = args.length > 1 ? Long.parseLong(args[1]) : 2_000_000;
        new RouteComparison(people, trails, args.length > 2 ? Long.parseLong(args[2]) : 1).run();
    }

    private void run() {
        print(
                "%,d people, %,d trails, %d carriers; java %s",
                forest.people().size(), forest.size(), CARRIERS, Runtime.version());
        var search = new RouteSearch();
        var terms = RouteTerms.targets(STEPS, COUNT);
        var bellmanFord = new BellmanFordShortestPath<>(graph(true), 1e-12, STEPS);
        int[] wrong = new int[2];
        for (int i = 0; i < ASKERS; i++) {
            List<Double> ours = ours(search, terms, i);
            wrong[0] += same(ours, byHand(i)) ? 0 : 1;
            wrong[1] += i < 50 && !same(ours, byBellmanFord(bellmanFord, i)) ? 1 : 0;
        }
        print("answers unlike ours: loops %d of %d, Bellman-Ford %d of 50", wrong[0], ASKERS, wrong[1]);
        for (int round = 1; round <= ROUNDS; round++) {
            Timings mine = Timings.of(ASKERS, i -> ours(search, terms, i));
            Timings loops = Timings.of(ASKERS, this::byHand);
            Timings hops = Timings.of(10, i -> byBellmanFord(bellmanFord, i));
            print("round %d: stigar        %s", round, mine.percentiles());
            print(
                    "round %d: JGraphT loops %s  ratio of medians %.0f, of p95 %.0f",
                    round,
                    loops.percentiles(),
                    loops.millis(0.5) / mine.millis(0.5),
                    loops.millis(0.95) / mine.millis(0.95));
            print(
                    "round %d: JGraphT hops  %s  ratio of medians %.0f",
                    round, hops.percentiles(), hops.millis(0.5) / mine.millis(0.5));
        }
    }

    private List<Double> ours(RouteSearch search, RouteTerms terms, int i) {
        return search.list(forest, askers.get(i), competences.get(i % COMPETENCES), terms).stream()
                .map(Route::value)
                .toList();
    }

    private List<Double> byHand(int i) {
        int from = forest.people().number(askers.get(i));
        Map<Integer, Double> targets = weights.get(i % COMPETENCES);
        Map<Integer, Double> best = new HashMap<>();
        for (DefaultWeightedEdge first : openness.edgesOf(from)) {
            int through = Graphs.getOppositeVertex(openness, first, from);
            double soFar = openness.getEdgeWeight(first);
            offer(best, targets, through, soFar);
            for (DefaultWeightedEdge second : openness.edgesOf(through)) {
                int to = Graphs.getOppositeVertex(openness, second, through);
                if (to != from) {
                    offer(best, targets, to, soFar * openness.getEdgeWeight(second) * RouteTerms.INTRODUCTION);
                }
            }
        }
        return largest(best);
    }

    private List<Double> byBellmanFord(BellmanFordShortestPath<Integer, DefaultWeightedEdge> search, int i) {
        int from = forest.people().number(askers.get(i));
        var paths = search.getPaths(from);
        Map<Integer, Double> best = new HashMap<>();
        weights.get(i % COMPETENCES).forEach((target, weight) -> {
            double length = paths.getWeight(target);
            if (target != from && length < Double.POSITIVE_INFINITY) {
                best.put(target, Math.exp(-length) / RouteTerms.INTRODUCTION * weight);
            }
        });
        return largest(best);
    }

    private static void offer(Map<Integer, Double> best, Map<Integer, Double> targets, int to, double value) {
        Double weight = targets.get(to);
        if (weight != null) {
            best.merge(to, value * weight, Math::max);
        }
    }

    private static List<Double> largest(Map<Integer, Double> best) {
        return best.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(COUNT)
                .toList();
    }

    private static boolean same(List<Double> ours, List<Double> theirs) {
        boolean same = ours.size() == theirs.size();
        for (int i = 0; same && i < ours.size(); i++) {
            same = Math.abs(ours.get(i) - theirs.get(i)) < 1e-9;
        }
        return same;
    }

    private Graph<Integer, DefaultWeightedEdge> graph(boolean lengths) {
        var graph = new SimpleWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        for (int person = 0; person < forest.people().size(); person++) {
            graph.addVertex(person);
        }
        forest.forEach((one, other, open) -> graph.setEdgeWeight(
                graph.addEdge(one, other), lengths ? -Math.log(open) - Math.log(RouteTerms.INTRODUCTION) : open));
        return graph;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
