package org.stigar.core.change.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whether nine outcomes in ten lie within the interval. Of 200 worlds at 90 %, between 165 and 195 is 3.5 standard
 * errors to either side.
 */
class CoverageTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.2})
    void holdsNineInTen(double spread) {
        Coverage coverage = Coverage.of(spread);

        assertThat(coverage.held())
                .as("of %s", coverage.figures())
                .allSatisfy(held -> assertThat(held).isBetween(165, 195));
        assertThat(coverage.errors())
                .as("of %s", coverage.figures())
                .allSatisfy(error -> assertThat(error).isBetween(-0.08, 0.08));
    }
}
