package org.stigar.core.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.stigar.core.inference.Estimate.Reckoning;
import org.stigar.core.samples.Samples;

class RandomisationTest {

    /** The bisection of the golden values stops at 2^-44 of a range of some hundreds. */
    private static final Offset<Double> BISECTED = within(1e-9);

    private static final List<Double> ONE = numbers("0.7 -1.6 -0.2 -1.2 -0.1 3.4 3.7 0.8 0.0 2.0");
    private static final List<Double> TWO = numbers("1.9 0.8 1.1 0.1 -0.1 4.4 5.5 1.6 4.6 3.4");

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/randomisation.csv", useHeadersInDisplayName = true)
    void agreesWithListingEveryAssignment(
            String name,
            String kind,
            String before,
            String after,
            double difference,
            Double low,
            Double high,
            double p) {
        List<Double> ones = numbers(before);
        List<Double> others = numbers(after);
        Estimate found = estimate(
                kind.equals("paired")
                        ? Randomisation.paired(differences(ones, others), random())
                        : Randomisation.independent(ones, others, random()));

        assertThat(found.reckoning()).isEqualTo(Reckoning.EXACT);
        assertThat(found.difference()).isCloseTo(difference, within(1e-12));
        assertThat(found.pValue()).isCloseTo(p, within(1e-15));
        if (low != null && high != null) {
            assertThat(found.low()).isCloseTo(low, BISECTED);
            assertThat(found.high()).isCloseTo(high, BISECTED);
        }
    }

    /** R. A. Fisher, "The Design of Experiments" (1935), section 21: 1,726 of 32,768 ways give a sum of 314 eighths or more, either way. */
    @Test
    void findsFishersCountForDarwinsMaize() {
        List<Double> maize = numbers("49 -67 8 16 6 23 28 41 14 29 56 24 75 60 -48");

        Estimate found = estimate(Randomisation.paired(maize, random()));

        assertThat(found.pValue()).isEqualTo(1_726 / 32_768.0);
        assertThat(found.difference()).isCloseTo(314 / 15.0, within(1e-12));
        assertThat(found.findDirection()).as("2.6 % on either side").isEmpty();
        // Student's t gives an interval from .03 to 41.8 (p = .0497); the two are known to be close here.
        assertThat(found.low()).isBetween(-2.0, 0.0);
        assertThat(found.high()).isCloseTo(41.8, within(2.0));
    }

    /** Student (1908), whose own test gives 1.58 hours (.70 to 2.46) for pairs, and Welch's -.20 to 3.36 for two groups. */
    @Test
    void comesNearStudentsSleep() {
        Estimate pairs = estimate(Randomisation.paired(differences(ONE, TWO), random()));
        Estimate groups = estimate(Randomisation.independent(ONE, TWO, random()));

        assertThat(pairs.difference()).isCloseTo(1.58, within(1e-9));
        assertThat(pairs.low()).isCloseTo(0.70, within(0.25));
        assertThat(pairs.high()).isCloseTo(2.46, within(0.25));
        assertThat(pairs.findDirection()).contains(Direction.MORE);
        assertThat(groups.reckoning()).isEqualTo(Reckoning.SAMPLED);
        assertThat(groups.low()).isCloseTo(-0.20, within(0.2));
        assertThat(groups.high()).isCloseTo(3.36, within(0.2));
        assertThat(groups.findDirection()).isEmpty();
    }

    @Test
    void whatIsUndefinedIsSaid() {
        List<Double> three = List.of(1.0, 2.0, 3.0);
        List<Double> alike = Collections.nCopies(20, 4.0);

        assertThat(Randomisation.independent(List.of(), three, random())).isEqualTo(new Comparison.TooFew());
        assertThat(Randomisation.independent(three, List.of(), random())).isEqualTo(new Comparison.TooFew());
        assertThat(Randomisation.independent(three, List.of(5.0, 6.0, 7.0), random()))
                .as("one of twenty ways")
                .isEqualTo(new Comparison.TooFew());
        assertThat(Randomisation.independent(alike, alike, random())).isEqualTo(new Comparison.NoSpread());
        assertThat(Randomisation.paired(List.of(), random())).isEqualTo(new Comparison.TooFew());
        assertThat(Randomisation.paired(List.of(1.0), random())).isEqualTo(new Comparison.TooFew());
        assertThat(Randomisation.paired(List.of(1.0, 2.0, 1.0, 3.0, 1.0), random()))
                .as("one of 32 ways")
                .isEqualTo(new Comparison.TooFew());
        assertThat(Randomisation.paired(Collections.nCopies(9, 0.0), random())).isEqualTo(new Comparison.NoSpread());
        assertThat(Randomisation.stratified(List.of(), random())).isEqualTo(new Comparison.TooFew());
        assertThatThrownBy(() -> Randomisation.paired(List.of(Double.NaN), random()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Randomisation.independent(three, List.of(Double.POSITIVE_INFINITY), random()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameSeedGivesTheSame() {
        Samples.forAll(20, random -> {
            List<Double> ones = values(random, 40);
            List<Double> others = values(random, 50);

            assertThat(Randomisation.independent(ones, others, new SplittableRandom(3)))
                    .isEqualTo(Randomisation.independent(ones, others, new SplittableRandom(3)));
        });
    }

    @Test
    void shiftingEverybodyShiftsTheInterval() {
        Samples.forAll(60, random -> {
            List<Double> ones = values(random, random.nextInt(5, 40));
            List<Double> others = values(random, random.nextInt(5, 40));
            Estimate plain = estimate(Randomisation.independent(ones, others, new SplittableRandom(5)));
            Estimate shifted = estimate(Randomisation.independent(
                    ones, others.stream().map(value -> value + 100).toList(), new SplittableRandom(5)));
            Estimate turned = estimate(Randomisation.paired(
                    differences(ones, others.subList(0, 5)).stream()
                            .map(value -> -value)
                            .toList(),
                    random()));

            assertThat(shifted.low()).isCloseTo(plain.low() + 100, within(1e-6));
            assertThat(shifted.high()).isCloseTo(plain.high() + 100, within(1e-6));
            assertThat(turned.low()).isLessThanOrEqualTo(turned.high());
        });
    }

    @Test
    void drawingComesNearListing() {
        Samples.forAll(30, random -> {
            List<Double> pairs = values(random, 14);
            List<Stratum> strata =
                    pairs.stream().map(pair -> new Stratum(pair, List.of(0.0))).toList();
            Estimate listed = estimate(Randomisation.paired(pairs, random));
            Estimate drawn = estimate(new Signs(pairs).sampled(Randomisation.DRAWS, random));
            Estimate blocks = estimate(Randomisation.stratified(strata, random));
            double width = listed.high() - listed.low();

            // Pairs are strata of two, whichever way they are gone through.
            assertThat(blocks.low()).isCloseTo(listed.low(), within(1e-9));
            assertThat(blocks.high()).isCloseTo(listed.high(), within(1e-9));
            assertThat(blocks.pValue()).isEqualTo(listed.pValue());
            assertThat(listed.reckoning()).isEqualTo(Reckoning.EXACT);
            assertThat(drawn.low()).isCloseTo(listed.low(), within(0.15 * width));
            assertThat(drawn.high()).isCloseTo(listed.high(), within(0.15 * width));
            assertThat(drawn.pValue()).isCloseTo(listed.pValue(), within(0.05));
        });
    }

    @Test
    void strataWithSeveralControlsAreListedOneByOne() {
        List<Stratum> strata = List.of(
                new Stratum(5, List.of(1.0, 3.0)),
                new Stratum(4, List.of(2.0)),
                new Stratum(6, List.of(2.0, 2.0, 5.0)),
                new Stratum(3, List.of(1.0, 2.0)));
        // Of 3 · 2 · 4 · 3 = 72 ways only the true one gives a mean difference as large.
        Estimate found = estimate(Randomisation.stratified(strata, random()));

        assertThat(found.difference()).isCloseTo((3 + 2 + 3 + 1.5) / 4, within(1e-12));
        assertThat(found.pValue()).isEqualTo(1 / 72.0);
        assertThat(found.findDirection()).contains(Direction.MORE);
        // One way in 72 is within 2.5 % on either side: the ends are the least and the largest shift.
        assertThat(found.low()).isCloseTo(1, within(1e-12));
        assertThat(found.high()).isCloseTo(4, within(1e-12));
    }

    private static List<Double> differences(List<Double> before, List<Double> after) {
        List<Double> differences = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            differences.add(after.get(i) - before.get(i));
        }
        return differences.size() < 6 ? doubled(differences) : differences;
    }

    private static List<Double> doubled(List<Double> values) {
        List<Double> twice = new ArrayList<>(values);
        twice.addAll(values);
        return twice;
    }

    private static List<Double> values(RandomGenerator random, int size) {
        return random.doubles(size, -10, 10).boxed().toList();
    }

    private static List<Double> numbers(String text) {
        return Arrays.stream(text.split(" ")).map(Double::valueOf).toList();
    }

    private static Estimate estimate(Comparison comparison) {
        return comparison.findEstimate().orElseThrow();
    }

    private static RandomGenerator random() {
        return new SplittableRandom(1);
    }
}
