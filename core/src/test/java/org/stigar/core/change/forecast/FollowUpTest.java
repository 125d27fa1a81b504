package org.stigar.core.change.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.stigar.core.change.Move;
import org.stigar.core.change.Offices;
import org.stigar.core.change.Scenario;
import org.stigar.core.change.World;
import org.stigar.core.change.hazard.HazardTable;
import org.stigar.core.change.hazard.StrengthClass;
import org.stigar.core.people.Directory;
import org.stigar.core.trail.TracesBuilder;

class FollowUpTest {

    private static final int DAY = 20_500;
    private static final Directory OFFICE = Offices.draw("a: ann bob cy dee eve fay; b: gus");

    @Test
    void comparesWithForecastAndWithTrailsThatStayed() {
        FollowUp followUp = followUp(DAY + 180);

        assertThat(followUp.rows()).extracting(FollowUpRow::horizonDays).containsExactly(30, 90, 180);
        FollowUpRow month = followUp.rows().get(0);
        assertThat(month.flipped()).as("fay's with ann, bob and cy").isEqualTo(3);
        assertThat(month.flippedClosed()).as("cy's was walked within the month").isEqualTo(2);
        assertThat(month.forecast()).isEmpty();
        assertThat(month.isWithinInterval()).isEmpty();

        FollowUpRow quarter = followUp.rows().get(1);
        assertThat(quarter.flippedClosed()).as("bob's was walked after 40 days").isEqualTo(1);
        assertThat(quarter.stayed()).isEqualTo(4);
        assertThat(quarter.stayedClosed()).isEqualTo(1);
        assertThat(quarter.expectedAsStayed()).isCloseTo(3 / 4.0, within(1e-12));
        assertThat(quarter.observedExtra()).isCloseTo(1 / 4.0, within(1e-12));
        assertThat(quarter.forecast().orElseThrow().expectedClosings()).isCloseTo(3 * 0.703, within(1e-12));
        assertThat(quarter.isWithinInterval()).isEqualTo(Optional.of(true));
        // After: 1 of 3 against 1 of 4. Before: fay's with dee closed, 1 of 2; of those who stayed 0 of 1.
        assertThat(quarter.differenceInDifferences()).isCloseTo((1 - 3 / 4.0) / 3 - 1 / 2.0, within(1e-12));

        assertThat(followUp.rows().get(2).flippedClosed())
                .as("bob's was not walked from day 90 to 180, cy's was")
                .isEqualTo(2);
    }

    @Test
    void calibratesByStrength() {
        assertThat(followUp(DAY + 90).calibration()).hasSize(4).element(0).satisfies(row -> {
            assertThat(row.strength()).isEqualTo(StrengthClass.ONCE);
            assertThat(row.trails()).isEqualTo(3);
            assertThat(row.expectedClosings()).isCloseTo(3 * 0.703, within(1e-12));
            assertThat(row.observedClosings()).isEqualTo(1);
        });
    }

    @Test
    void saysNothingOfWhatHasNotPassed() {
        assertThat(followUp(DAY + 29).rows()).isEmpty();
        assertThat(followUp(DAY + 89).rows()).hasSize(1);
        assertThat(followUp(DAY + 89).calibration()).isEmpty();
    }

    @Test
    void findsTheTruthInManyWorlds() {
        double contrast = 0;
        double expected = 0;
        for (int seed = 0; seed < 100; seed++) {
            World.Truth truth =
                    new World.Truth(cell -> HazardTable.shipped().closing(cell).probability(), 0, 0.1, 0.01, 0);
            World world = new World(new SplittableRandom(seed), truth, 6, 16, 5);
            List<Move> moves = world.drawMoves(24);
            Scenario scenario = Scenario.of(world.directory(), moves, Offices.startOf(world.today()));
            Forecast forecast =
                    Forecast.of(scenario, world.traces(), HazardTable.shipped(), 20, new SplittableRandom(seed));
            World.Outcome outcome = world.play(moves);

            FollowUpRow quarter =
                    FollowUp.of(forecast, outcome.later(), world.today()).rows().get(1);
            assertThat(quarter.flippedClosed()).isEqualTo(outcome.closings());
            contrast += quarter.differenceInDifferences() / 100;
            expected += forecast.losses().expectedExtra() / forecast.losses().trails() / 100;
        }
        // About 60 trails a world: a standard error of .08 a world, .008 over 100.
        assertThat(contrast).isCloseTo(expected, within(0.028));
    }

    /** Everybody's trails are of strength ONCE; fay moves. */
    private static FollowUp followUp(int until) {
        TracesBuilder walks = Offices.everybody(OFFICE);
        Offices.walk(walks, "ann", "fay", DAY - 5);
        Offices.walk(walks, "bob", "fay", DAY - 6, DAY + 40);
        Offices.walk(walks, "cy", "fay", DAY - 7, DAY - 100, DAY + 2, DAY + 100);
        Offices.walk(walks, "dee", "fay", DAY - 100);
        Offices.walk(walks, "ann", "bob", DAY - 3, DAY + 1);
        Offices.walk(walks, "ann", "cy", DAY - 3, DAY - 110, DAY + 1);
        Offices.walk(walks, "ann", "dee", DAY - 3, DAY + 1);
        Offices.walk(walks, "ann", "eve", DAY - 3);
        Scenario scenario = Scenario.of(OFFICE, List.of(Offices.move("fay", "b")), Offices.startOf(DAY));
        Forecast forecast = Forecast.of(scenario, walks.build(), HazardTable.shipped(), 200, new SplittableRandom(3));
        return FollowUp.of(forecast, walks.build(), until);
    }
}
