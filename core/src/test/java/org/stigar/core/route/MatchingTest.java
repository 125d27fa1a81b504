package org.stigar.core.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.jgrapht.alg.matching.HopcroftKarpMaximumCardinalityBipartiteMatching;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.junit.jupiter.api.Test;
import org.stigar.core.samples.Samples;

class MatchingTest {

    @Test
    void undoesAnEarlierChoice() {
        // The first left takes right 0, which is all that the second could have.
        assertThat(new Matching(new int[][] {{0, 1}, {0}}, 2).size()).isEqualTo(2);
        assertThat(new Matching(new int[][] {{0, 1}, {0, 2}, {1, 0}, {0}}, 3).size())
                .isEqualTo(3);
    }

    @Test
    void matchesNothingWhereThereIsNothing() {
        assertThat(new Matching(new int[][] {}, 0).size()).isZero();
        assertThat(new Matching(new int[][] {{}, {}}, 3).size()).isZero();
    }

    @Test
    void agreesWithJGraphT() {
        Samples.forAll(500, random -> {
            int lefts = random.nextInt(1, 40);
            int rights = random.nextInt(1, 40);
            double density = random.nextDouble() * random.nextDouble();
            var graph = new SimpleGraph<Integer, DefaultEdge>(DefaultEdge.class);
            Set<Integer> left = new HashSet<>();
            Set<Integer> right = new HashSet<>();
            IntStream.range(0, rights).forEach(r -> right.add(-1 - r));
            right.forEach(graph::addVertex);
            int[][] edges = new int[lefts][];
            for (int l = 0; l < lefts; l++) {
                left.add(l);
                graph.addVertex(l);
                edges[l] = IntStream.range(0, rights)
                        .filter(r -> random.nextDouble() < density)
                        .toArray();
                for (int r : edges[l]) {
                    graph.addEdge(l, -1 - r);
                }
            }

            assertThat(new Matching(edges, rights).size())
                    .isEqualTo(new HopcroftKarpMaximumCardinalityBipartiteMatching<>(graph, left, right)
                            .getMatching()
                            .getEdges()
                            .size());
        });
    }
}
