package org.stigar.core.measure.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.stigar.core.samples.Samples;

class HelperDiversityTest {

    @Test
    void isTheNumberOfHelpersWhereAllHelpEquallyOften() {
        assertThat(HelperDiversity.of(4, 4, 4)).hasValue(3);
        assertThat(HelperDiversity.of(9, 0)).hasValue(1);
        assertThat(HelperDiversity.of(0, 0)).isEmpty();
        assertThatThrownBy(() -> HelperDiversity.of(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isAtMostTheNumberOfHelpersAndForgetsTheScale() {
        Samples.forAll(1_000, random -> {
            long[] received = random.longs(random.nextInt(1, 10), 1, 100).toArray();
            long[] tenfold = received.clone();
            for (int i = 0; i < tenfold.length; i++) {
                tenfold[i] *= 10;
            }
            double diversity = HelperDiversity.of(received).orElseThrow();
            assertThat(diversity).isBetween(1 - 1e-12, received.length + 1e-12);
            assertThat(HelperDiversity.of(tenfold).orElseThrow()).isCloseTo(diversity, within(1e-12));
        });
    }
}
