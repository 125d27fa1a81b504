package org.stigar.core.change.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stigar.core.change.hazard.Hazard;

/** Means and variances of many draws, within five standard errors and a little more. */
class ChanceTest {

    private static final int DRAWS = 40_000;

    @ParameterizedTest
    @CsvSource({"0.3", "1", "4.5", "200"})
    void drawsGamma(double shape) {
        check(chance -> chance.gamma(shape), shape, shape);
    }

    @ParameterizedTest
    @CsvSource({"0.05", "0.5", "1"})
    void drawsWeightsOfMean1(double variance) {
        check(chance -> chance.weight(variance), 1, variance);
    }

    @ParameterizedTest
    @CsvSource({"0.02, 300", "0.6, 50"})
    void drawsHazards(double probability, double evidence) {
        Hazard hazard = new Hazard(probability, evidence);
        double mean = hazard.alpha() / (evidence + 1);
        check(chance -> chance.hazard(hazard), mean, mean * (1 - mean) / (evidence + 2));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5", "10, 0", "10, 1", "1000, 0.01", "40, 0.3", "40, 0.9"})
    void drawsBinomial(long n, double p) {
        check(chance -> chance.binomial(n, p), n * p, n * p * (1 - p));
    }

    private static void check(ToDoubleFunction<Chance> draw, double mean, double variance) {
        var chance = new Chance(new SplittableRandom(11));
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            double x = draw.applyAsDouble(chance) - mean;
            sum += x;
            squares += x * x;
        }
        assertThat(sum / DRAWS).isCloseTo(0, within(5 * Math.sqrt(variance / DRAWS)));
        assertThat(squares / DRAWS).isCloseTo(variance, within(0.1 * variance));
    }
}
