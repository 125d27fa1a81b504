package org.stigar.core.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stigar.core.measure.Quarter;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.publish.PublishedCell.Versus;
import org.stigar.core.samples.Organisations;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.state.TrailState;

class GateTest {

    private static final Gate GATE = new Gate(Policy.leaders(8));
    private static final List<Quarter> QUARTERS = List.of(new Quarter(0, 10), new Quarter(10, 20));

    /** Two units of ten in which everybody knows the next three in a row, and three trails by one person across. */
    @Test
    void twoSilosAndOneBridgeAreTwoClosedGroupsAndABrittleSeam() {
        Publication shown = GATE.publish(silos().build());

        assertThat(shown.groups()).extracting(group -> group.names().get(0)).containsExactly("u0", "u1");
        assertThat(shown.coverage().level()).isEqualTo(PublishedCoverage.Level.ENOUGH);
        assertThat(shown.cell(0, 0).open()).hasToString("PublishedCount[ROUNDED, 25]");
        assertThat(shown.cell(0, 0).versus()).isEqualTo(Versus.MUCH_MORE);
        assertThat(shown.cell(1, 0).open()).hasToString("PublishedCount[FEWER_THAN, 8]");
        assertThat(shown.cell(1, 0).versus()).isEqualTo(Versus.MUCH_LESS);
        assertThat(shown.cell(0, 1).seam()).isEqualTo(PublishedCell.Seam.BRITTLE);
        assertThat(shown.inside(1).of(TrailState.OPEN))
                .isEqualTo(shown.cell(1, 1).open());
        assertThat(shown.inside(1).of(TrailState.FADING)).hasToString("PublishedCount[FEWER_THAN, 8]");
        assertThat(shown.silo(0)).hasToString("PublishedSilo[AT_LEAST, 18, OptionalDouble[-0.8]]");
        assertThat(shown.turnover())
                .singleElement()
                .satisfies(kept -> assertThat(kept.weighted()).hasToString("PublishedShare[ROUNDED, 10]"));
        assertThat(shown.order()).containsExactlyInAnyOrder(0, 1);
        assertThat(shown.formal()).hasToString("PublishedShare[AT_MOST, 1]");
        assertThat(shown.unit(0).formal()).isEqualTo(shown.formal());
        assertThat(shown.unit(0).hold()).isEqualTo(PublishedUnit.Hold.LEANS_ON_FEW);
        assertThat(shown.zones().bands()).isEmpty();
        assertThat(shown.tasks()).isEmpty();
    }

    /** A server publishes quarter after quarter from the cohort that it kept; it is that of publishing them in a row. */
    @Test
    void goesOnFromTheCohortOfTheQuarterBefore() {
        Traces traces = Organisations.traces(20, (one, other) -> (one + other) % 2);
        Structure before = Organisations.blocks(10, 10);
        Structure now = Organisations.blocks(9, 11);
        Snapshot first = Snapshot.builder(traces, List.of(before)).build();
        Snapshot second =
                Snapshot.builder(traces, List.of(now)).after(GATE.cohort(first)).build();

        assertThat(GATE.publish(second))
                .isEqualTo(GATE.publish(
                        Snapshot.builder(traces, List.of(before, now)).build()));
        assertThat(GATE.cohort(second).people()).isEqualTo(GATE.cohort(first).people());
    }

    @Test
    void whereHalfOfThePairsAreCoveredNothingIsCalledBrittle() {
        // Eight of ten take part on each side: 64 % of the pairs.
        Publication some = GATE.publish(
                silos().takingPart(person -> number(person) % 10 < 8).build());

        assertThat(some.cell(1, 0).coverage().level()).isEqualTo(PublishedCoverage.Level.SOME);
        assertThat(some.cell(1, 0).seam()).isEqualTo(PublishedCell.Seam.UNKNOWN);
        assertThat(some.unit(0).hold()).isEqualTo(PublishedUnit.Hold.UNKNOWN);
    }

    @Test
    void whereLittleIsCoveredNothingIsShown() {
        Traces traces = Organisations.traces(40, (one, other) -> 1);
        Publication little = GATE.publish(Snapshot.builder(traces, List.of(Organisations.blocks(20, 20)))
                .states(trail -> Optional.of(TrailState.OPEN))
                .quarters(QUARTERS)
                .takingPart(person -> number(person) % 20 < 10)
                .build());

        assertThat(little.coverage().level()).isEqualTo(PublishedCoverage.Level.TOO_LITTLE);
        assertThat(little.cell(0, 0).open().kind()).isEqualTo(PublishedCount.Kind.WITHHELD);
        assertThat(little.cell(1, 0).open().kind()).isEqualTo(PublishedCount.Kind.WITHHELD);
        assertThat(little.cell(1, 0).seam()).isEqualTo(PublishedCell.Seam.NOT_SAID);
        assertThat(little.silo(0).kind()).isEqualTo(PublishedShare.Kind.WITHHELD);
        assertThat(little.overall().of(TrailState.OPEN).kind()).isEqualTo(PublishedCount.Kind.WITHHELD);
        assertThat(little.formal().kind()).isEqualTo(PublishedShare.Kind.WITHHELD);
        assertThat(little.unit(0).formal().kind()).isEqualTo(PublishedShare.Kind.WITHHELD);
        assertThat(little.unit(0).hold()).isEqualTo(PublishedUnit.Hold.NOT_SAID);
        assertThat(little.turnover())
                .allSatisfy(kept -> assertThat(kept.weighted().kind()).isEqualTo(PublishedShare.Kind.WITHHELD));
    }

    @Test
    void theViewerIsNotCounted() {
        Set<PersonId> viewers = Set.of(Organisations.person(0), Organisations.person(10));
        Structure structure = Organisations.blocks(10, 10);
        Publication with = GATE.publish(Snapshot.builder(
                        Organisations.traces(20, (one, other) -> one % 10 == 0 || other % 10 == 0 ? 5 : 1),
                        List.of(structure))
                .states(trail -> Optional.of(TrailState.OPEN))
                .quarters(QUARTERS)
                .viewers(viewers)
                .build());
        Publication without = GATE.publish(Snapshot.builder(
                        Organisations.traces(20, (one, other) -> one % 10 == 0 || other % 10 == 0 ? 0 : 1),
                        List.of(structure))
                .states(trail -> Optional.of(TrailState.OPEN))
                .quarters(QUARTERS)
                .viewers(viewers)
                .build());

        assertThat(with).isEqualTo(without);
    }

    @Test
    void whatLeansOnThreePeopleSaysSoAndNothingElse() {
        // Three hubs on each side carry nearly all that crosses.
        Traces traces = Organisations.traces(20, (one, other) -> one < 3 && other >= 10 ? 1 : 0);
        Publication shown = GATE.publish(Snapshot.builder(traces, List.of(Organisations.blocks(10, 10)))
                .states(trail -> Optional.of(TrailState.OPEN))
                .quarters(QUARTERS)
                .build());

        assertThat(shown.cell(0, 1).open()).hasToString("PublishedCount[LEANS_ON_FEW, 0]");
        assertThat(shown.cell(0, 1).seam()).isEqualTo(PublishedCell.Seam.LEANS_ON_FEW);
        assertThat(shown.overall().of(TrailState.OPEN).kind()).isNotEqualTo(PublishedCount.Kind.ROUNDED);
    }

    @Test
    void fewerThanKPeopleGiveNoGroup() {
        Traces traces = Organisations.traces(7, (one, other) -> 1);
        Publication shown = GATE.publish(Snapshot.builder(traces, List.of(Organisations.blocks(4, 3)))
                .states(trail -> Optional.of(TrailState.OPEN))
                .build());

        assertThat(shown.groups()).isEmpty();
        assertThat(shown.overall().of(TrailState.OPEN).kind()).isEqualTo(PublishedCount.Kind.WITHHELD);
    }

    @Test
    void whereNobodyHasAUnitEverybodyIsOneGroup() {
        Traces traces = Organisations.traces(12, (one, other) -> (other - one) % 3 == 0 ? 1 : 0);
        Publication shown = GATE.publish(Snapshot.builder(traces, List.of(Organisations.blocks()))
                .states(trail -> Optional.of(TrailState.OPEN))
                .build());

        assertThat(shown.groups())
                .singleElement()
                .satisfies(all -> assertThat(all.units()).isEmpty());
        assertThat(shown.overall().of(TrailState.OPEN)).hasToString("PublishedCount[ROUNDED, 20]");
        assertThat(shown.silo(0).kind()).isEqualTo(PublishedShare.Kind.WITHHELD);
    }

    /** Four units, seven trails between seven people of each two: no seam has k trails, all together hold. */
    @Test
    void aUnitHoldsByManyThinSeamsTogether() {
        Traces traces = Organisations.traces(40, (one, other) -> {
            boolean near = one / 10 == other / 10;
            return near || (one % 10 == other % 10 && one % 10 < 7) ? 1 : 0;
        });
        Publication shown = GATE.publish(Snapshot.builder(traces, List.of(Organisations.blocks(10, 10, 10, 10)))
                .states(trail -> Optional.of(TrailState.OPEN))
                .build());

        assertThat(shown.cell(0, 1).open().kind()).isEqualTo(PublishedCount.Kind.FEWER_THAN);
        assertThat(shown.unit(0).hold()).isEqualTo(PublishedUnit.Hold.HOLDS);
        assertThat(shown.unit(0).outwards().level()).isEqualTo(PublishedCoverage.Level.ENOUGH);
    }

    /** Seven trails to each of three others, and none elsewhere: beside a total of twenty, "holds" would tell where they are not. */
    @Test
    void whereTheTotalLeavesNoRoomNoUnitIsSaidToHoldByThinSeams() {
        Traces traces = Organisations.traces(40, (one, other) -> one < 7 && other >= 10 && one == other % 10 ? 1 : 0);
        Publication shown = GATE.publish(Snapshot.builder(traces, List.of(Organisations.blocks(10, 10, 10, 10)))
                .states(trail -> Optional.of(TrailState.OPEN))
                .build());

        assertThat(shown.overall().of(TrailState.OPEN)).hasToString("PublishedCount[ROUNDED, 20]");
        assertThat(shown.unit(0).hold()).isEqualTo(PublishedUnit.Hold.LEANS_ON_FEW);
    }

    @Test
    void aResearchersOwnFileIsExact() {
        Publication shown = new Gate(Policy.research(1))
                .publish(Snapshot.builder(
                                Organisations.traces("a -1- b, a -1- c, d -1.2- a"),
                                List.of(Organisations.structure(Map.of(
                                        "x", List.of(new PersonId("a"), new PersonId("b"), new PersonId("c")),
                                        "y", List.of(new PersonId("d"))))))
                        .states(trail -> Optional.of(TrailState.OPEN))
                        .quarters(QUARTERS)
                        .build());

        assertThat(shown.cell(0, 0).open()).hasToString("PublishedCount[ROUNDED, 2]");
        assertThat(shown.cell(1, 0).open()).hasToString("PublishedCount[ROUNDED, 1]");
        assertThat(shown.overall().of(TrailState.OPEN)).hasToString("PublishedCount[ROUNDED, 3]");
    }

    @Test
    void everyGroupOfACohortIsPublishedWithTheSameSteps() {
        Set<PublishedCount> sizes = new HashSet<>();
        Publication shown = GATE.publish(
                Snapshot.builder(Organisations.traces(31, (one, other) -> 0), List.of(Organisations.blocks(9, 10, 12)))
                        .build());
        shown.groups().forEach(group -> sizes.add(group.people()));

        assertThat(sizes).hasSize(1);
    }

    private static Snapshot.Builder silos() {
        Traces traces = Organisations.traces(20, (one, other) -> {
            int apart = other - one;
            boolean near = one / 10 == other / 10 && apart < 4;
            boolean bridge = one == 0 && (other == 10 || other == 11 || other == 12);
            return near ? 15 : bridge ? 1 : 0;
        });
        return Snapshot.builder(traces, List.of(Organisations.blocks(10, 10)))
                .states(trail -> Optional.of(TrailState.OPEN))
                .quarters(List.of(new Quarter(0, 10), new Quarter(10, 20)));
    }

    private static int number(PersonId person) {
        return Integer.parseInt(person.value().substring(1)) - 1000;
    }
}
