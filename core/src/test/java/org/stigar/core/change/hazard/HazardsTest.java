package org.stigar.core.change.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stigar.core.change.Offices;
import org.stigar.core.change.World;
import org.stigar.core.people.Directory;
import org.stigar.core.trail.TracesBuilder;

/** Learning, on organisations of which the truth is known. */
class HazardsTest {

    private static final World.Truth TRUTH = new World.Truth(HazardsTest::hazard, 0, 0.08, 0.02, 0.5);

    @Test
    void recoversTheTruth() {
        HazardTable learned = learn(new World(new SplittableRandom(1), TRUTH, 6, 20, 16));

        for (Cell cell : Cell.all()) {
            assertThat(learned.origin(cell.strength(), cell.placement()))
                    .isEqualTo(HazardTable.Origin.LEARNED_BY_FOOTING);
            // Three standard errors of the least evidence, and the pull of the prior.
            double error = 3 * Math.sqrt(0.25 / learned.closing(cell).evidence());
            assertThat(learned.closing(cell).probability())
                    .as("%s", cell)
                    .isCloseTo(hazard(cell), within(error + 0.02));
        }
        FormationHazards formation = learned.findFormation().orElseThrow();
        assertThat(formation.inside().probability()).isCloseTo(0.08, within(0.01));
        assertThat(formation.across().probability()).isCloseTo(0.02, within(0.002));
    }

    @Test
    void seesThatPeopleDiffer() {
        World.Truth alike = new World.Truth(cell -> 0.3, 0, 0.08, 0.02, 0);
        World.Truth different = new World.Truth(cell -> 0.3, 0.2, 0.08, 0.02, 0);

        assertThat(learn(new World(new SplittableRandom(2), alike, 6, 20, 16)).spread())
                .isCloseTo(0, within(0.02));
        assertThat(learn(new World(new SplittableRandom(2), different, 6, 20, 16))
                        .spread())
                .isCloseTo(0.2, within(0.07));
    }

    @Test
    void keepsTheShippedTableWithoutAHistory() {
        HazardTable learned = Hazards.learn(
                Offices.nothing(Offices.draw("a: ann bob")), Offices.draw("a: ann bob"), new Windows(List.of(), 0));

        for (Cell cell : Cell.all()) {
            assertThat(learned.closing(cell)).isEqualTo(HazardTable.shipped().closing(cell));
            assertThat(learned.origin(cell.strength(), cell.placement())).isEqualTo(HazardTable.Origin.SHIPPED);
        }
        assertThat(learned.findFormation()).isEmpty();
        assertThat(learned.spread()).isEqualTo(HazardTable.shipped().spread());
    }

    @Test
    void weighsAgainstTheShippedFigureAsFiftyTrails() {
        Directory directory = Offices.draw("a: hub p0 p1 p2 p3 p4 p5 p6 p7 p8 p9 q0 q1 q2 q3 q4 q5 q6 q7 q8 q9");
        TracesBuilder walks = new TracesBuilder();
        for (int i = 0; i < 10; i++) {
            Offices.walk(walks, "hub", "p" + i, 100);
            Offices.walk(walks, "hub", "q" + i, 100, 200);
        }

        HazardTable learned = Hazards.learn(walks.build(), directory, new Windows(List.of(150), 240));

        // 20 trails, of which 10 closed, and 50 that close as in the shipped table
        assertThat(learned.closing(StrengthClass.ONCE, Placement.INSIDE).probability())
                .isCloseTo((10 + 50 * 0.571) / 70, within(1e-12));
        assertThat(learned.closing(StrengthClass.ONCE, Placement.INSIDE).evidence())
                .isEqualTo(70);
        assertThat(learned.origin(StrengthClass.ONCE, Placement.INSIDE)).isEqualTo(HazardTable.Origin.LEARNED);
        assertThat(learned.origin(StrengthClass.FEW, Placement.INSIDE)).isEqualTo(HazardTable.Origin.SHIPPED);
    }

    /** Of thirty that are walked on, six on one day alone. */
    @Test
    void learnsHowManyFadeOfThoseThatDoNotClose() {
        Directory directory = Offices.draw("a: hub " + people(30));
        TracesBuilder walks = new TracesBuilder();
        for (int i = 0; i < 30; i++) {
            Offices.walk(walks, "hub", "p" + i, 100, 200);
            if (i >= 6) {
                Offices.walk(walks, "hub", "p" + i, 210);
            }
        }

        HazardTable learned = Hazards.learn(walks.build(), directory, new Windows(List.of(150), 240));

        assertThat(learned.fading(StrengthClass.ONCE, Placement.INSIDE).probability())
                .isCloseTo((6 + 50 * 0.445) / 80, within(1e-12));
        assertThat(learned.fading(StrengthClass.ONCE, Placement.ACROSS))
                .isEqualTo(HazardTable.shipped().fading(StrengthClass.ONCE, Placement.ACROSS));
    }

    private static String people(int size) {
        return IntStream.range(0, size).mapToObj(i -> "p" + i).collect(Collectors.joining(" "));
    }

    /** The example of docs/measures/hazards.md. */
    @Test
    void worksOutTheExampleOfTheDocument() {
        List<String> five = List.of("ann", "bob", "cy", "dee", "eve");
        Directory directory = Offices.draw("all: ann bob cy dee eve");
        TracesBuilder walks = new TracesBuilder();
        for (int one = 0; one < five.size(); one++) {
            for (int other = 0; other < one; other++) {
                Offices.walk(walks, five.get(one), five.get(other), 10, 100);
            }
        }

        Hazard two = Hazards.learn(walks.build(), directory, new Windows(List.of(90, 180), 270))
                .closing(StrengthClass.ONCE, Placement.INSIDE);
        Hazard one = Hazards.learn(walks.build(), directory, new Windows(List.of(180), 270))
                .closing(StrengthClass.ONCE, Placement.INSIDE);

        assertThat(two.probability()).isCloseTo(0.551, within(0.0005));
        assertThat(two.evidence()).isEqualTo(70);
        assertThat(one.probability()).isEqualTo(0.571);
    }

    @Test
    void knowsWhatIsShipped() {
        HazardTable shipped = HazardTable.shipped();

        for (StrengthClass strength : StrengthClass.values()) {
            Hazard inside = shipped.closing(strength, Placement.INSIDE);
            Hazard across = shipped.closing(strength, Placement.ACROSS);
            assertThat(inside.high()).as("inside is safer, beyond doubt").isLessThan(across.low());
            assertThat(shipped.closing(strength, Placement.INSIDE, Footing.FORMAL))
                    .isEqualTo(inside);
        }
    }

    private static HazardTable learn(World world) {
        return Hazards.learn(world.traces(), world.directory(), Windows.rolling(360, 90, world.today()));
    }

    private static double hazard(Cell cell) {
        double base = 0.6 - 0.12 * cell.strength().rank();
        return base * (cell.placement() == Placement.INSIDE ? 0.6 : 1) * (cell.footing() == Footing.FORMAL ? 1.3 : 1);
    }
}
