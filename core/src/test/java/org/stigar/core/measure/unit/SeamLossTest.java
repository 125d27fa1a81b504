package org.stigar.core.measure.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.stigar.core.measure.unit.SeamLoss.Side;
import org.stigar.core.samples.Samples;

class SeamLossTest {

    private static final int DRAWS = 4_000;

    /** The worked example of docs/measures/seam-loss.md. */
    @Test
    void whoLeavesTakesTheirTrailsAlong() {
        assertThat(SeamLoss.belowThree(6, new Side(12, 4), new Side(20, 0))).isCloseTo(15 / 495.0, within(1e-9));
        assertThat(SeamLoss.below(2, 6, new Side(12, 5), new Side(20, 0))).isCloseTo(6 / 792.0, within(1e-9));
        assertThat(SeamLoss.belowThree(6, new Side(12, 0), new Side(20, 0))).isZero();
        assertThat(SeamLoss.belowThree(6, new Side(12, 12), new Side(20, 0))).isEqualTo(1, within(1e-9));
        assertThat(SeamLoss.belowThree(10, new Side(20, 4), new Side(20, 3))).isZero();
    }

    @Test
    void isWhatDrawingWhoLeavesGives() {
        Samples.forAll(20, random -> {
            int planks = 6 + random.nextInt(10);
            Side one = side(planks, random);
            Side other = side(planks, random);
            int below = 0;
            for (int draw = 0; draw < DRAWS; draw++) {
                boolean[] here = drawn(one, random);
                boolean[] there = drawn(other, random);
                int kept = 0;
                for (int plank = 0; plank < planks; plank++) {
                    kept += here[plank] || there[plank] ? 0 : 1;
                }
                below += kept < 3 ? 1 : 0;
            }
            assertThat(SeamLoss.belowThree(planks, one, other)).isCloseTo((double) below / DRAWS, within(0.04));
        });
    }

    @Test
    void moreTrailsMakeItLessLikelyAndMoreWhoLeaveMore() {
        Samples.forAll(100, random -> {
            int planks = 6 + random.nextInt(10);
            Side one = side(planks + 1, random);
            Side other = side(planks + 1, random);
            double chance = SeamLoss.belowThree(planks, one, other);
            assertThat(chance).isBetween(0.0, 1.0);
            assertThat(SeamLoss.belowThree(planks + 1, one, other)).isLessThanOrEqualTo(chance + 1e-9);
            if (one.leaving() > 0) {
                Side fewer = new Side(one.people(), one.leaving() - 1);
                assertThat(SeamLoss.belowThree(planks, fewer, other)).isLessThanOrEqualTo(chance + 1e-9);
            }
            assertThat(SeamLoss.belowThree(planks, other, one)).isCloseTo(chance, within(1e-9));
        });
    }

    @Test
    void moreThanAllCannotLeave() {
        assertThatThrownBy(() -> new Side(3, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Side(3, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(SeamLoss.belowThree(6, new Side(4, 4), new Side(9, 0)))
                .as("a unit that is shown with another: others have the rest of its trails")
                .isBetween(0.0, 1.0);
    }

    private static Side side(int least, RandomGenerator random) {
        int people = least + random.nextInt(20);
        return new Side(people, random.nextInt(people + 1));
    }

    /** Who leaves, by number. */
    private static boolean[] drawn(Side side, RandomGenerator random) {
        boolean[] gone = new boolean[side.people()];
        int left = side.leaving();
        for (int person = 0; person < gone.length; person++) {
            gone[person] = random.nextInt(gone.length - person) < left;
            left -= gone[person] ? 1 : 0;
        }
        return gone;
    }
}
