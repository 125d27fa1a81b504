package org.stigar.core.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.stigar.core.samples.Samples;

class AgreementTest {

    private static final Scale FIVE = new Scale(5);

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/agreement.csv", useHeadersInDisplayName = true)
    void agreesWithGoldenValues(int points, String items, double withinGroup, double averageDeviation) {
        List<Distribution> all = Arrays.stream(items.split(" "))
                .map(item -> answers(new Scale(points), item))
                .toList();

        assertThat(Agreement.withinGroup(all).orElseThrow()).isCloseTo(withinGroup, within(1e-12));
        assertThat(Agreement.averageDeviation(all).orElseThrow()).isCloseTo(averageDeviation, within(1e-12));
    }

    @Test
    void isOneWhereAllAnswerAlike() {
        Distribution alike = answers(FIVE, "4444444");

        assertThat(Agreement.withinGroup(alike)).hasValue(1);
        assertThat(Agreement.withinGroup(List.of(alike, alike))).hasValue(1);
        assertThat(Agreement.averageDeviation(alike)).hasValue(0);
    }

    @Test
    void isNothingWhereTwoCampsStandApart() {
        Distribution camps = answers(FIVE, "11115555");

        // By its formula it would be 1 − 4.57/2.
        assertThat(Agreement.withinGroup(camps)).hasValue(0);
        assertThat(Agreement.withinGroup(List.of(camps, camps))).hasValue(0);
        assertThat(Agreement.averageDeviation(camps)).hasValue(2);
    }

    @Test
    void ofFewerThanTwoAnswersNothingIsSaid() {
        for (String few : List.of("", "3")) {
            assertThat(Agreement.withinGroup(answers(FIVE, few))).isEmpty();
            assertThat(Agreement.averageDeviation(answers(FIVE, few))).isEmpty();
            assertThat(Agreement.withinGroup(List.of(answers(FIVE, few), answers(FIVE, "34"))))
                    .isEmpty();
        }
        assertThat(Agreement.withinGroup(List.of())).isEmpty();
        assertThat(Agreement.averageDeviation(List.of())).isEmpty();
        assertThat(answers(FIVE, "").mean()).isEmpty();
        assertThat(answers(FIVE, "2").variance()).isEmpty();
    }

    @Test
    void itemsMustBeOnOneScale() {
        assertThatThrownBy(() -> Agreement.withinGroup(List.of(answers(FIVE, "12"), answers(new Scale(3), "12"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void deviationsOfItemsOnSeveralScalesHaveNoMean() {
        assertThatThrownBy(() -> Agreement.averageDeviation(List.of(answers(FIVE, "12"), answers(new Scale(3), "12"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void turningTheScaleRoundChangesNothing() {
        Samples.forAll(200, random -> {
            Scale scale = new Scale(random.nextInt(2, 8));
            List<Integer> points = random.ints(random.nextInt(2, 30), 1, scale.points() + 1)
                    .boxed()
                    .toList();
            Distribution given = Distribution.of(scale, points);
            Distribution turned = Distribution.of(
                    scale,
                    points.stream().map(point -> scale.points() + 1 - point).toList());

            assertThat(Agreement.withinGroup(turned).orElseThrow())
                    .isCloseTo(Agreement.withinGroup(given).orElseThrow(), within(1e-12))
                    .isBetween(0.0, 1.0);
            assertThat(Agreement.averageDeviation(turned).orElseThrow())
                    .isCloseTo(Agreement.averageDeviation(given).orElseThrow(), within(1e-12))
                    .isBetween(0.0, (scale.points() - 1) / 2.0);
            assertThat(given.values()).hasSize(points.size());
        });
    }

    private static Distribution answers(Scale scale, String points) {
        return Distribution.of(
                scale, points.chars().map(point -> point - '0').boxed().toList());
    }
}
