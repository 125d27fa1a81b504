package org.stigar.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.stigar.core.forest.Forest;
import org.stigar.core.measure.person.Brokerage;
import org.stigar.core.measure.person.HelperDiversity;
import org.stigar.core.measure.unit.Mixing;
import org.stigar.core.measure.unit.Partition;
import org.stigar.core.measure.unit.Seam;
import org.stigar.core.measure.unit.Seams;
import org.stigar.core.measure.unit.SiloIndex;
import org.stigar.core.measure.unit.UnitMatrix;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.route.Reach;
import org.stigar.core.route.Redundancy;
import org.stigar.core.route.Resilience;
import org.stigar.core.route.Route;
import org.stigar.core.route.RouteSearch;
import org.stigar.core.route.RouteTerms;
import org.stigar.core.route.Targets;
import org.stigar.core.samples.Forests;
import org.stigar.core.samples.Organisations;
import org.stigar.core.trail.Traces;

/** The examples on five people that {@code docs/measures/} works out by hand. */
class WorkedExamplesTest {

    private static final Offset<Double> ROUNDED = within(0.0005);
    private static final Quarter BEFORE = new Quarter(0, 50);
    private static final Quarter NOW = new Quarter(50, 100);

    private static final PersonId ANN = new PersonId("ann");
    private static final PersonId BOB = new PersonId("bob");
    private static final PersonId CY = new PersonId("cy");
    private static final PersonId DEE = new PersonId("dee");
    private static final PersonId EVE = new PersonId("eve");

    /** The days before 50 are those of the quarter before. */
    private static final Traces TRACES = Organisations.traces("ann -1.2.3.4.5.51.52.53.54.55.56- bob,"
            + "ann -1.2.3.4.51.52- cy, bob -51.52.53.54- cy, cy -1.2.3.51.52.53- dee,"
            + "dee -1.2.3.4.5.51.52.53.54.55- eve, bob -51- dee, bob -1.2- eve");

    private static final Structure STRUCTURE =
            Organisations.structure(Map.of("sales", List.of(ANN, BOB, CY), "service", List.of(DEE, EVE)));
    private static final Partition UNITS = Partition.byPrimaryUnit(TRACES.people(), STRUCTURE);
    private static final WalkDays DAYS = WalkDays.in(TRACES, NOW);

    private static final String OPEN =
            "ann -0.9- bob, ann -0.6- cy, bob -0.8- cy, cy -0.5- dee, bob -0.2- dee, dee -0.9- eve";
    private static final Forest FOREST = Forests.draw(OPEN);
    private static final Targets CONTRACTS = Targets.of(FOREST.people(), Map.of(DEE, 1.0, EVE, 0.5));

    @Test
    void siloIndex() {
        UnitMatrix walks = UnitMatrix.of(TRACES, UNITS, DAYS);
        SiloIndex sales = SiloIndex.of(walks, UNITS, 0).orElseThrow();
        SiloIndex service = SiloIndex.of(walks, UNITS, 1).orElseThrow();

        assertThat(walks.between(0, 0)).isEqualTo(12);
        assertThat(walks.between(0, 1)).isEqualTo(4);
        assertThat(sales.inside()).isCloseTo(0.857, ROUNDED);
        assertThat(sales.mixed()).isEqualTo(0.5);
        assertThat(sales.value().orElseThrow()).isCloseTo(0.714, ROUNDED);
        assertThat(sales.externalInternal()).isEqualTo(-0.5);
        assertThat(service.value().orElseThrow()).isCloseTo(0.619, ROUNDED);
        assertThat(service.externalInternal()).isCloseTo(-0.111, ROUNDED);
    }

    @Test
    void unitMatrix() {
        UnitMatrix open = UnitMatrix.of(TRACES, UNITS, trail -> DAYS.applyAsInt(trail) > 0 ? 1 : 0);
        Mixing mixing = open.mixing();

        assertThat(List.of(open.between(0, 0), open.between(0, 1), open.between(1, 1)))
                .containsExactly(3L, 2L, 1L);
        assertThat(mixing.expected(0, 0)).isCloseTo(2.233, ROUNDED);
        assertThat(mixing.expected(0, 1)).isCloseTo(3.349, ROUNDED);
        assertThat(mixing.expected(1, 1)).isCloseTo(0.419, ROUNDED);
    }

    @Test
    void seamStrength() {
        Seams seams = Seams.of(TRACES, UNITS, trail -> DAYS.applyAsInt(trail) > 0);

        assertThat(seams.between(0, 1)).isEqualTo(new Seam(2, 1, 0, 0));
    }

    @Test
    void competencesThatCrossASeam() {
        BitSet pricing = numbers(BOB, CY);
        BitSet service = numbers(DEE, EVE);

        assertThat(Seams.between(TRACES, pricing, service, trail -> DAYS.applyAsInt(trail) > 0))
                .isEqualTo(new Seam(2, 1, 0, 0));
    }

    private static BitSet numbers(PersonId... people) {
        BitSet numbers = new BitSet();
        for (PersonId person : people) {
            numbers.set(TRACES.people().number(person));
        }
        return numbers;
    }

    @Test
    void turnover() {
        Optional<Turnover> kept = Turnover.between(TRACES, List.of(BEFORE, NOW)).get(0);

        assertThat(kept.orElseThrow().weighted()).isEqualTo(0.6);
        assertThat(kept.orElseThrow().unweighted()).isCloseTo(0.571, ROUNDED);
    }

    @Test
    void effectiveSizeAndConstraint() {
        Brokerage brokerage = Brokerage.of(TRACES, DAYS);
        int cy = TRACES.people().number(CY);

        assertThat(brokerage.contacts(cy)).isEqualTo(3);
        assertThat(brokerage.effectiveSize(cy).orElseThrow()).isCloseTo(1.667, ROUNDED);
        assertThat(brokerage.constraint(cy).orElseThrow()).isCloseTo(0.776, ROUNDED);
    }

    @Test
    void helperDiversity() {
        assertThat(HelperDiversity.of(4, 1, 1)).hasValue(2);
    }

    @Test
    void densityAndFormalShare() {
        assertThat(Density.inside(3, 3)).hasValue(1);
        assertThat(Density.between(3, 2, 2).orElseThrow()).isCloseTo(0.333, ROUNDED);
        assertThat(Density.inside(5, 6)).hasValue(0.6);
        assertThat(new FormalShare(4, 17).share().orElseThrow()).isCloseTo(0.190, ROUNDED);
    }

    @Test
    void routes() {
        List<Route> all = new RouteSearch().list(FOREST, ANN, CONTRACTS, RouteTerms.introducers(3, 5));
        List<Route> byTarget = new RouteSearch().list(FOREST, ANN, CONTRACTS, RouteTerms.targets(3, 5));
        List<Route> twoSteps = new RouteSearch().list(FOREST, ANN, CONTRACTS, RouteTerms.introducers(2, 5));

        assertThat(all).extracting(Route::people).containsExactly(List.of(ANN, CY, DEE), List.of(ANN, BOB, CY, DEE));
        assertRoute(all.get(0), 0.30, 0.21);
        assertRoute(all.get(1), 0.36, 0.176);
        assertThat(byTarget)
                .extracting(Route::people)
                .containsExactly(List.of(ANN, CY, DEE), List.of(ANN, CY, DEE, EVE));
        assertRoute(byTarget.get(1), 0.27, 0.066);
        assertThat(twoSteps.get(1).people()).containsExactly(ANN, BOB, DEE);
        assertRoute(twoSteps.get(1), 0.18, 0.126);
    }

    @Test
    void reach() {
        assertThat(Reach.ofAll(FOREST, CONTRACTS, 1, 0.7))
                .containsExactly(new double[] {0, 0.2, 0.5, 0.45, 0.9}, ROUNDED);
        assertThat(Reach.ofAll(FOREST, CONTRACTS, 2, 0.7))
                .containsExactly(new double[] {0.21, 0.28, 0.5, 0.45, 0.9}, ROUNDED);
    }

    @Test
    void redundancy() {
        Forest more = Forests.draw(OPEN + ", bob -0.5- eve");
        Targets carriers = Targets.of(more.people(), Map.of(DEE, 1.0, EVE, 1.0));

        assertThat(new Redundancy(FOREST, 0.2).count(0, CONTRACTS)).isEqualTo(1);
        assertThat(new Redundancy(FOREST, 0.2).band(0, CONTRACTS)).isEqualTo(Redundancy.Band.FRAGILE);
        assertThat(new Redundancy(more, 0.2).count(0, carriers)).isEqualTo(2);
        assertThat(new Redundancy(more, 0.2).band(0, carriers)).isEqualTo(Redundancy.Band.ROBUST);
    }

    @Test
    void resilience() {
        Targets pricing = Targets.of(FOREST.people(), Map.of(ANN, 1.0, BOB, 1.0));

        Resilience sales = Resilience.of(FOREST, List.of(ANN, BOB, CY), List.of(pricing, CONTRACTS), 1);

        assertThat(sales.share()).isEqualTo(0.8);
        assertThat(sales.withoutAnyOne()).isEqualTo(0.5);
    }

    private static void assertRoute(Route route, double openness, double value) {
        assertThat(route.openness()).isCloseTo(openness, ROUNDED);
        assertThat(route.value()).isCloseTo(value, ROUNDED);
    }
}
