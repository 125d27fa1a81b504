package org.stigar.core.forest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stigar.core.samples.Forests;
import org.stigar.core.samples.Samples;

class ArcTest {

    @Test
    void givesBackWhatItHolds() {
        Samples.forAll(1_000, random -> {
            int to = random.nextInt(Integer.MAX_VALUE);
            double openness = Forests.openness(random);

            long arc = Arc.of(to, openness);

            assertThat(arc).isNotNegative();
            assertThat(Arc.to(arc)).isEqualTo(to);
            assertThat(Arc.openness(arc)).isEqualTo((float) openness);
        });
    }

    @Test
    void ascendsWhereOpennessDescendsAndThenByPerson() {
        Samples.forAll(1_000, random -> {
            int one = random.nextInt(5);
            int other = random.nextInt(5);
            double open = Forests.openness(random);
            double closer = Forests.openness(random);

            int byOpenness = Float.compare((float) closer, (float) open);

            assertThat(Integer.signum(Long.compare(Arc.of(one, open), Arc.of(other, closer))))
                    .isEqualTo(Integer.signum(byOpenness != 0 ? byOpenness : Integer.compare(one, other)));
        });
    }
}
