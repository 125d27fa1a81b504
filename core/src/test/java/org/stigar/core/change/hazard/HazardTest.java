package org.stigar.core.change.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.stigar.core.samples.Samples;

class HazardTest {

    @Test
    void refusesWhatIsNoProbability() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Hazard(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Hazard(1.1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Hazard(0.5, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Hazard(0.5, Double.POSITIVE_INFINITY));
    }

    @Test
    void liesBetweenPriorAndWhatWasSeen() {
        Hazard both = new Hazard(0.8, 150).shrunkTo(new Hazard(0.4, 9_999), 50);

        assertThat(both.probability()).isCloseTo(0.7, within(1e-12));
        assertThat(both.evidence()).isEqualTo(200);
    }

    @Test
    void isKnownBetterByMoreEvidence() {
        Samples.forAll(200, random -> {
            double probability = random.nextDouble(0.05, 0.95);
            double evidence = random.nextDouble(5, 500);
            Hazard little = new Hazard(probability, evidence);
            Hazard much = new Hazard(probability, 4 * evidence);

            assertThat(much.high() - much.low()).isLessThan(little.high() - little.low());
            assertThat(little.low()).isBetween(0.0, probability);
            assertThat(little.high()).isBetween(probability, 1.0);
        });
    }
}
