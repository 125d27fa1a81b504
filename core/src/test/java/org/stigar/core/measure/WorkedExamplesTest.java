package org.stigar.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
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
}
