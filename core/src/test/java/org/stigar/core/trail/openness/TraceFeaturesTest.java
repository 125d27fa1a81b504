package org.stigar.core.trail.openness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.stigar.core.samples.Samples;
import org.stigar.core.trail.DaySet;

class TraceFeaturesTest {

    /** The powers between two whole days come from a short series: good to about a hundred-millionth. */
    @ParameterizedTest
    @CsvFileSource(resources = "/golden/trace-features.csv", useHeadersInDisplayName = true)
    void agreeWithGoldenValues(String days, double now, double recorded, String expected) {
        double[] ages = Vantage.calendar(now, recorded).ages(days(days));
        double[] row = new double[TraceFeatures.COUNT];
        TraceFeatures.write(ages, recorded, row, 0);

        double[] golden = Arrays.stream(expected.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThat(row).containsExactly(golden, within(2e-7));
    }

    @Test
    void areFiniteForAnyDays() {
        Samples.forAll(1_000, random -> {
            DaySet days = DaySet.of(random.ints(1 + random.nextInt(30), 0, 900).toArray());
            double now = days.last() + random.nextDouble() * 2_000;
            double[] row = new double[TraceFeatures.COUNT];
            TraceFeatures.write(Vantage.calendar(now, 1 + random.nextInt(900)).ages(days), 900, row, 0);

            assertThat(row).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        });
    }

    private static DaySet days(String text) {
        return DaySet.of(
                Arrays.stream(text.split(" ", -1)).mapToInt(Integer::parseInt).toArray());
    }
}
