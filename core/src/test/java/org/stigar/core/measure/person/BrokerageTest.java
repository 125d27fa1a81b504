package org.stigar.core.measure.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.stigar.core.samples.Organisations;
import org.stigar.core.samples.Samples;
import org.stigar.core.trail.Traces;

class BrokerageTest {

    @Test
    void isAllOfItWhereContactsDoNotKnowEachOther() {
        Brokerage star = brokerage(Organisations.traces("hub -1- a, hub -1- b, hub -1- c, hub -1- d, zoe"));

        assertThat(star.effectiveSize(4)).hasValue(4);
        assertThat(star.constraint(4)).hasValue(0.25);
        assertThat(star.effectiveSize(0)).hasValue(1);
        assertThat(star.constraint(0)).hasValue(1);
        assertThat(star.effectiveSize(5)).isEmpty();
        assertThat(star.constraint(5)).isEmpty();
        assertThat(star.contacts(4)).isEqualTo(4);
    }

    @Test
    void isOneWhereAllKnowEachOther() {
        Brokerage all = brokerage(Organisations.traces(5, (one, other) -> 1));

        assertThat(all.effectiveSize(2)).hasValue(1);
        // Each of four contacts: 1/4 direct and 3 · 1/16 through the others.
        assertThat(all.constraint(2).orElseThrow()).isCloseTo(4 * Math.pow(7 / 16.0, 2), within(1e-12));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/brokerage.csv", useHeadersInDisplayName = true)
    void agreesWithGoldenValues(String trails, int person, double effectiveSize, double constraint) {
        int[] days = new int[12 * 12];
        for (String trail : trails.split(" ", -1)) {
            String[] parts = trail.split("[-:]", -1);
            days[Integer.parseInt(parts[0]) * 12 + Integer.parseInt(parts[1])] = Integer.parseInt(parts[2]);
        }
        Brokerage brokerage = brokerage(Organisations.traces(12, (one, other) -> days[one * 12 + other]));

        // Sums of a dozen terms, in another order.
        assertThat(brokerage.effectiveSize(person).orElseThrow()).isCloseTo(effectiveSize, within(1e-12));
        assertThat(brokerage.constraint(person).orElseThrow()).isCloseTo(constraint, within(1e-12));
    }

    /** Of n(n−1)/2 pairs of contacts the share c knows each other, so that n − 2t/n is n − c(n−1). */
    @Test
    void effectiveSizeFollowsFromClusteringByAnotherLibrary() {
        Samples.forAll(50, random -> {
            double density = random.nextDouble();
            Traces traces = Organisations.traces(25, (one, other) -> random.nextDouble() < density ? 2 : 0);
            var graph = new SimpleGraph<Integer, DefaultEdge>(DefaultEdge.class);
            for (int person = 0; person < 25; person++) {
                graph.addVertex(person);
            }
            for (int trail = 0; trail < traces.size(); trail++) {
                graph.addEdge(traces.first(trail), traces.second(trail));
            }
            var clustering = new ClusteringCoefficient<>(graph);
            Brokerage brokerage = brokerage(traces);
            for (int person = 0; person < 25; person++) {
                int n = brokerage.contacts(person);
                if (n > 1) {
                    double expected = n - clustering.getVertexScore(person) * (n - 1);
                    assertThat(brokerage.effectiveSize(person).orElseThrow()).isCloseTo(expected, within(1e-9));
                }
            }
        });
    }

    private static Brokerage brokerage(Traces traces) {
        return Brokerage.of(traces, trail -> traces.days(trail).size());
    }
}
