package org.stigar.core.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stigar.core.people.PersonId;

class TrailChangeTest {

    private static final PersonId ANN = new PersonId("ann");
    private static final PersonId BOB = new PersonId("bob");

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void refusesOpennessOutOfRange(double openness) {
        assertThatThrownBy(() -> new TrailChange(ANN, BOB, openness)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesATrailToOneself() {
        assertThatThrownBy(() -> TrailChange.closed(ANN, ANN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("ann");
    }

    @Test
    void knowsOneZeroOnly() {
        assertThat(new TrailChange(ANN, BOB, -0.0)).isEqualTo(TrailChange.closed(ANN, BOB));
    }
}
