package org.stigar.core.measure.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.HopcroftKarpMaximumCardinalityBipartiteMatching;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.junit.jupiter.api.Test;
import org.stigar.core.samples.Organisations;
import org.stigar.core.samples.Samples;
import org.stigar.core.trail.Traces;

class SeamTest {

    @Test
    void aStarIsOneIndependentTrail() {
        Seam seam = Seam.of(new int[] {0, 0, 0, 0}, new int[] {5, 6, 7, 8}, 2);

        assertThat(seam).isEqualTo(new Seam(4, 1, 0, 2));
        assertThat(seam.holdsWithoutBusiest()).isFalse();
    }

    @Test
    void holdsWhenTheBusiestIsAway() {
        Seam seam = Seam.of(new int[] {0, 0, 1, 2, 3}, new int[] {5, 6, 6, 7, 8}, 0);

        assertThat(seam).isEqualTo(new Seam(5, 4, 3, 0));
        assertThat(seam.holdsWithoutBusiest()).isTrue();
    }

    @Test
    void nothingCrossesAnEmptySeam() {
        assertThat(Seam.of(new int[0], new int[0], 0)).isEqualTo(new Seam(0, 0, 0, 0));
    }

    @Test
    void whoWorksInBothIsCountedApart() {
        // 2 is in both: the trails 0–2 and 2–4 are left out.
        Traces traces = Organisations.traces("a -1- c, c -1- e, a -1- d, b -1- d, b -1- e");
        BitSet left = bits(0, 1, 2);
        BitSet right = bits(2, 3, 4);

        assertThat(Seams.between(traces, left, right, trail -> true)).isEqualTo(new Seam(3, 2, 1, 1));
        assertThat(Seams.between(traces, right, left, trail -> true)).isEqualTo(new Seam(3, 2, 1, 1));
    }

    @Test
    void agreesWithTryingEverySetOfTrails() {
        Samples.forAll(500, random -> {
            List<int[]> trails =
                    grow(random.nextInt(1, 6), random.nextInt(1, 6), random.nextDouble(), random::nextDouble);
            Seam seam = Seam.of(ends(trails, 0), ends(trails, 1), 0);

            assertThat(seam.independent()).isEqualTo(bestOfAll(trails, 0, new HashSet<>()));
        });
    }

    @Test
    void agreesWithAnotherLibraryOnLargeSeams() {
        Samples.forAll(60, random -> {
            List<int[]> trails = grow(100, 100, random.nextDouble(0, 0.05), random::nextDouble);
            Graph<Integer, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
            Set<Integer> left = new HashSet<>();
            Set<Integer> right = new HashSet<>();
            for (int i = 0; i < 100; i++) {
                graph.addVertex(i);
                graph.addVertex(1_000 + i);
                left.add(i);
                right.add(1_000 + i);
            }
            trails.forEach(trail -> graph.addEdge(trail[0], trail[1]));
            int expected = new HopcroftKarpMaximumCardinalityBipartiteMatching<>(graph, left, right)
                    .getMatching()
                    .getEdges()
                    .size();

            assertThat(Seam.of(ends(trails, 0), ends(trails, 1), 0).independent())
                    .isEqualTo(expected);
        });
    }

    @Test
    void sortsTheTrailsOfAnOrganisationBySeam() {
        Samples.forAll(200, random -> {
            int[] sizes = random.ints(3, 1, 8).toArray();
            int people = sizes[0] + sizes[1] + sizes[2];
            double density = random.nextDouble();
            Traces traces = Organisations.traces(people, (a, b) -> random.nextDouble() < density ? 1 : 0);
            Partition units = Partition.byPrimaryUnit(traces.people(), Organisations.blocks(sizes));
            Seams seams = Seams.of(traces, units, trail -> trail % 3 != 0);
            for (int a = 0; a < 3; a++) {
                for (int b = 0; b < a; b++) {
                    assertThat(seams.between(a, b))
                            .isEqualTo(Seams.between(traces, unit(units, a), unit(units, b), trail -> trail % 3 != 0));
                }
            }
        });
    }

    private static BitSet unit(Partition units, int unit) {
        BitSet members = new BitSet();
        for (int person = 0; person < units.people(); person++) {
            members.set(person, units.groupOf(person) == unit);
        }
        return members;
    }

    /** Takes or leaves each trail in turn. */
    private static int bestOfAll(List<int[]> trails, int from, Set<Integer> taken) {
        if (from == trails.size()) {
            return 0;
        }
        int best = bestOfAll(trails, from + 1, taken);
        int[] trail = trails.get(from);
        if (!taken.contains(trail[0]) && !taken.contains(trail[1])) {
            taken.addAll(List.of(trail[0], trail[1]));
            best = Math.max(best, 1 + bestOfAll(trails, from + 1, taken));
            taken.removeAll(List.of(trail[0], trail[1]));
        }
        return best;
    }

    private static List<int[]> grow(int lefts, int rights, double density, DoubleSupplier chance) {
        List<int[]> trails = new ArrayList<>();
        for (int left = 0; left < lefts; left++) {
            for (int right = 0; right < rights; right++) {
                if (chance.getAsDouble() < density) {
                    trails.add(new int[] {left, 1_000 + right});
                }
            }
        }
        return trails;
    }

    private static int[] ends(List<int[]> trails, int side) {
        return trails.stream().mapToInt(trail -> trail[side]).toArray();
    }

    private static BitSet bits(int... people) {
        BitSet bits = new BitSet();
        for (int person : people) {
            bits.set(person);
        }
        return bits;
    }
}
