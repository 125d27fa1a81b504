package org.stigar.core.change.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class BetaQuantileTest {

    /** Bisection stops at 2^-60; what is left is the rounding of the fraction, a few thousand ulps at the most. */
    @ParameterizedTest
    @CsvFileSource(resources = "/golden/beta-quantile.csv", useHeadersInDisplayName = true)
    void agreesWithGoldenValues(double p, double a, double b, double expected) {
        assertThat(BetaQuantile.of(p, a, b)).isCloseTo(expected, within(1e-11 * expected + 1e-14));
    }
}
