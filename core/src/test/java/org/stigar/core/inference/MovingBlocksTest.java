package org.stigar.core.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stigar.core.samples.Samples;

class MovingBlocksTest {

    private static final int BEFORE = 24;
    private static final int AFTER = 3;

    /** The worked example of docs/measures/customer-signals.md. */
    @Test
    void aMoveThatNoOtherBlockComesNear() {
        List<Double> before = new ArrayList<>();
        for (int year = 0; year < 2; year++) {
            before.addAll(List.of(5.0, 6.0, 4.0, 5.0, 7.0, 6.0, 5.0, 4.0, 6.0, 5.0, 5.0, 8.0));
        }
        Estimate estimate = estimate(before, List.of(1.0, 2.0, 1.5));

        assertThat(estimate.difference()).isCloseTo(-4, within(1e-9));
        assertThat(estimate.low()).isCloseTo(-6.5, within(1e-9));
        assertThat(estimate.high()).isCloseTo(-41 / 14.0, within(1e-9));
    }

    /** Every move on a fine grid is tried by the definition: taken back, and all blocks looked at. */
    @Test
    void theIntervalHoldsTheMovesThatOneInTwentyBlocksAllows() {
        Samples.forAll(100, random -> {
            int size = MovingBlocks.FEWEST + random.nextInt(30);
            int after = 1 + random.nextInt(4);
            List<Double> values = values(size, random);
            Estimate estimate = estimate(values.subList(0, size - after), values.subList(size - after, size));
            double width = estimate.high() - estimate.low();
            for (double part = -0.505; part < 1.5; part += 0.01) {
                double move = estimate.low() + part * width;
                assertThat(isAllowed(values, after, move))
                        .as("a move of %s of %s", move, estimate)
                        .isEqualTo(part > 0 && part < 1);
            }
            assertThat(estimate.pValue() > 1.0 / MovingBlocks.FEWEST)
                    .isEqualTo(estimate.low() <= 0 && estimate.high() >= 0);
        });
    }

    @Test
    void aMoveMovesTheIntervalAndALevelDoesNot() {
        Samples.forAll(100, random -> {
            List<Double> before = values(BEFORE, random);
            List<Double> after = values(AFTER, random);
            double move = random.nextDouble(-5, 5);
            double level = random.nextDouble(-100, 100);
            Estimate one = estimate(before, after);
            Estimate other = estimate(map(before, value -> value + level), map(after, value -> value + level + move));
            assertThat(other.low()).isCloseTo(one.low() + move, within(1e-6));
            assertThat(other.high()).isCloseTo(one.high() + move, within(1e-6));
            assertThat(other.difference()).isCloseTo(one.difference() + move, within(1e-6));
        });
    }

    /** Also where each month hangs on the one before it a little: then all blocks do. */
    @ParameterizedTest
    @CsvSource({"0.0, 50", "0.3, 50", "0.5, 65"})
    void whereNothingMovedAtMostOneInTwentyIsFound(double memory, int most) {
        assertThat(found(memory, 0)).as("found of 1,000 without a move").isBetween(10, most);
        assertThat(found(memory, 3))
                .as("found of 1,000 with one of three deviations")
                .isGreaterThan(850);
    }

    private static int found(double memory, double move) {
        SplittableRandom random = new SplittableRandom(7);
        int found = 0;
        for (int run = 0; run < 1_000; run++) {
            List<Double> values = new ArrayList<>();
            double last = random.nextGaussian();
            for (int month = 0; month < BEFORE + AFTER; month++) {
                last = memory * last + Math.sqrt(1 - memory * memory) * random.nextGaussian();
                values.add(month < BEFORE ? last : last + move);
            }
            boolean isFound = estimate(values.subList(0, BEFORE), values.subList(BEFORE, values.size()))
                    .findDirection()
                    .isPresent();
            found += isFound ? 1 : 0;
        }
        return found;
    }

    @Test
    void ofTooFewValuesNothingIsSaid() {
        assertThat(MovingBlocks.compare(Collections.nCopies(16, 1.0), List.of(1.0, 2.0, 3.0)))
                .as("nineteen")
                .isEqualTo(new Comparison.TooFew());
        assertThat(MovingBlocks.compare(values(30, new SplittableRandom(1)), List.of()))
                .isEqualTo(new Comparison.TooFew());
        assertThat(MovingBlocks.compare(values(15, new SplittableRandom(1)), values(15, new SplittableRandom(2))))
                .as("half of all is after")
                .isEqualTo(new Comparison.TooFew());
        assertThat(MovingBlocks.compare(Collections.nCopies(20, 3.0), List.of(3.0)))
                .isEqualTo(new Comparison.NoSpread());
        assertThatThrownBy(() -> MovingBlocks.compare(Collections.nCopies(20, Double.NaN), List.of(3.0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Estimate estimate(List<Double> before, List<Double> after) {
        return MovingBlocks.compare(before, after).findEstimate().orElseThrow();
    }

    private static List<Double> values(int size, RandomGenerator random) {
        return random.doubles(size, -10, 10).boxed().toList();
    }

    private static List<Double> map(List<Double> values, DoubleUnaryOperator change) {
        return values.stream().map(change::applyAsDouble).toList();
    }

    private static boolean isAllowed(List<Double> values, int after, double move) {
        int all = values.size();
        double[] taken = new double[all];
        double mean = 0;
        for (int i = 0; i < all; i++) {
            taken[i] = values.get(i) - (i < all - after ? 0 : move);
            mean += taken[i] / all;
        }
        int asFar = 0;
        double last = off(taken, all - after, after, mean);
        for (int start = 0; start < all; start++) {
            asFar += off(taken, start, after, mean) >= last ? 1 : 0;
        }
        return asFar > all / (double) MovingBlocks.FEWEST;
    }

    private static double off(double[] values, int start, int block, double mean) {
        double sum = 0;
        for (int i = start; i < start + block; i++) {
            sum += values[i % values.length];
        }
        return Math.abs(sum / block - mean);
    }
}
