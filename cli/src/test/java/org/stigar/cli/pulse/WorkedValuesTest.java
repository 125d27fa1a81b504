package org.stigar.cli.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The example of docs/formats/values.md. */
class WorkedValuesTest {

    @Test
    void fivePeople() {
        assertThat(Values.rounded(4 * 3, 4, 4)).isEqualTo(3);
        assertThat(Values.rounded(4 + 5 + 4, 3, 6)).isEqualTo(4);
        assertThat(Values.rounded(4 * 1, 4, 4)).isEqualTo(1);
        assertThat(Values.rounded(5, 1, 6)).isEqualTo(5);
        assertThat(Values.rounded(0, 0, 6)).isZero();
    }

    /** Half goes to the nearer end: low below the middle, high from it on. */
    @Test
    void halves() {
        assertThat(Values.rounded(3, 2, 6)).isEqualTo(1);
        assertThat(Values.rounded(5, 2, 6)).isEqualTo(2);
        assertThat(Values.rounded(7, 2, 6)).isEqualTo(4);
        assertThat(Values.rounded(9, 2, 6)).isEqualTo(5);
        assertThat(Values.rounded(4, 8, 4)).isZero();
        assertThat(Values.rounded(28, 8, 4)).isEqualTo(4);
    }
}
