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
 * 2,000,000 and 1, since JGraphT's own classes take hundreds of bytes a trail.
 */
public final class RouteComparison {

    private static final int CARRIERS = 200;
    private static final int COMPETENCES = 20;
    private static final int STEPS = 2;
    private static final int COUNT = 5;
    private static final int ASKERS = 200;
    private static final int HOP_ASKERS = 20;
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
        int unlikeLoops = 0;
        int unlikeHops = 0;
        int tooLong = 0;
        for (int i = 0; i < ASKERS; i++) {
            unlikeLoops += same(ours(search, terms, i), byHand(i)) ? 0 : 1;
        }
        for (int i = 0; i < HOP_ASKERS; i++) {
            unlikeHops += same(ours(search, terms, i), byBellmanFord(bellmanFord, i)) ? 0 : 1;
            tooLong += isTooLong(bellmanFord, i) ? 1 : 0;
        }
        print("answers unlike ours: loops %d of %d, hops %d of %d", unlikeLoops, ASKERS, unlikeHops, HOP_ASKERS);
        print("answers by hops with a path of more than %d steps: %d of %d", STEPS, tooLong, HOP_ASKERS);
        for (int round = 1; round <= ROUNDS; round++) {
            Timings mine = Timings.of(ASKERS, i -> ours(search, terms, i));
            Timings loops = Timings.of(ASKERS, this::byHand);
            Timings hops = Timings.of(HOP_ASKERS / 2, i -> byBellmanFord(bellmanFord, i));
            print("round %d: stigar        %s", round, mine.percentiles());
            print("round %d: JGraphT loops %s%s", round, loops.percentiles(), loops.ratios(mine));
            print("round %d: JGraphT hops  %s%s", round, hops.percentiles(), hops.ratios(mine));
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

    /** Returns whether a path to some target goes beyond the limit that the search was given. */
    private boolean isTooLong(BellmanFordShortestPath<Integer, DefaultWeightedEdge> search, int i) {
        var paths = search.getPaths(forest.people().number(askers.get(i)));
        return weights.get(i % COMPETENCES).keySet().stream()
                .map(paths::getPath)
                .anyMatch(path -> path != null && path.getLength() > STEPS);
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
