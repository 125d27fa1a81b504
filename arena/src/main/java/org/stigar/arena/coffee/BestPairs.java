package org.stigar.arena.coffee;

import static java.util.Comparator.comparing;

import java.util.random.RandomGenerator;
import org.jgrapht.Graph;
import org.jgrapht.alg.interfaces.MatchingAlgorithm.Matching;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedPerfectMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * The cheapest way to put people into pairs: a perfect matching of least weight (V. Kolmogorov, <em>Blossom V: a new
 * implementation of a minimum cost perfect matching algorithm</em>, Mathematical Programming Computation 1, 2009, pages 43–67,
 * doi:10.1007/s12532-009-0002-8), as JGraphT has it.
 *
 * <p>Which of several equally cheap ways it is goes by lot. Memory O(n²), time mostly far below its bound of O(n³m).
 */
final class BestPairs {

    private static final int LOT = 10; // less than a wish

    private BestPairs() {}

    /** Returns pairs of these people, whose number is even. */
    static int[][] of(int[] people, Costs costs, RandomGenerator random) {
        if (people.length == 0) {
            return new int[0][];
        }
        Graph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        for (int i = 0; i < people.length; i++) {
            graph.addVertex(people[i]);
            for (int j = 0; j < i; j++) {
                DefaultWeightedEdge edge = graph.addEdge(people[i], people[j]);
                graph.setEdgeWeight(edge, (double) costs.of(people[i], people[j]) + random.nextInt(LOT));
            }
        }
        Matching<Integer, DefaultWeightedEdge> matching = new KolmogorovWeightedPerfectMatching<>(graph).getMatching();
        return matching.getEdges().stream()
                .map(edge -> pair(graph.getEdgeSource(edge), graph.getEdgeTarget(edge)))
                .sorted(comparing(pair -> pair[0])) // the edges come in an order of their own each time
                .toArray(int[][]::new);
    }

    private static int[] pair(int one, int other) {
        return new int[] {Math.min(one, other), Math.max(one, other)};
    }
}
