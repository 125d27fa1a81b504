package org.stigar.core.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.stigar.core.inference.Comparison;
import org.stigar.core.inference.Estimate;

/** The examples on five people in {@code docs/measures} of agreement and change. */
class WorkedPulseTest {

    private static final Offset<Double> ROUNDED = within(0.0005);
    private static final Scale FIVE = new Scale(5);
    private static final Questionnaire QUESTIONS = new Questionnaire(
            List.of(new Item.SharedUnderstanding("values", FIVE), new Item.SharedUnderstanding("direction", FIVE)));
    private static final List<String> PEOPLE = List.of("ann", "bob", "cy", "dee", "eve");

    @Test
    void agreement() {
        Answers answers = answers(List.of(4, 4, 5, 3, 4), List.of(5, 4, 4, 4, 5));
        Distribution values = answers.distribution("values");
        Distribution direction = answers.distribution("direction");

        assertThat(values.mean()).hasValue(4);
        assertThat(values.variance().orElseThrow()).isCloseTo(0.5, ROUNDED);
        assertThat(Agreement.withinGroup(values).orElseThrow()).isCloseTo(0.75, ROUNDED);
        assertThat(Agreement.averageDeviation(values).orElseThrow()).isCloseTo(0.4, ROUNDED);
        assertThat(direction.variance().orElseThrow()).isCloseTo(0.3, ROUNDED);
        assertThat(Agreement.withinGroup(direction).orElseThrow()).isCloseTo(0.85, ROUNDED);
        assertThat(Agreement.averageDeviation(direction).orElseThrow()).isCloseTo(0.48, ROUNDED);
        assertThat(Agreement.withinGroup(List.of(values, direction)).orElseThrow())
                .isCloseTo(0.889, ROUNDED);
        assertThat(Agreement.averageDeviation(List.of(values, direction)).orElseThrow())
                .isCloseTo(0.44, ROUNDED);
    }

    @Test
    void change() {
        Answers before = answers(List.of(2, 3, 3, 4, 2), List.of(1, 1, 1, 1, 1));
        Answers after = answers(List.of(4, 4, 5, 4, 3), List.of(1, 1, 1, 1, 1));
        Estimate anonymous = WaveChange.anonymous(
                        before.distribution("values"), after.distribution("values"), new SplittableRandom(1))
                .findEstimate()
                .orElseThrow();

        assertThat(anonymous.difference()).isCloseTo(1.2, ROUNDED);
        assertThat(anonymous.low()).isCloseTo(0, ROUNDED);
        assertThat(anonymous.high()).isCloseTo(2, ROUNDED);
        assertThat(anonymous.pValue()).isCloseTo(0.103, ROUNDED);
        assertThat(WaveChange.differences(before, after, "values").values()).containsExactly(2, 1, 2, 0, 1);
        assertThat(WaveChange.matched(before, after, "values", new SplittableRandom(1)))
                .isEqualTo(new Comparison.TooFew());
        assertThat(WaveChange.anonymous(
                        before.distribution("direction"), after.distribution("direction"), new SplittableRandom(1)))
                .isEqualTo(new Comparison.NoSpread());
    }

    private static Answers answers(List<Integer> values, List<Integer> direction) {
        List<Answer> answers = new ArrayList<>();
        for (int person = 0; person < PEOPLE.size(); person++) {
            answers.add(Answer.of(PEOPLE.get(person), "values", values.get(person)));
            answers.add(Answer.of(PEOPLE.get(person), "direction", direction.get(person)));
        }
        return Answers.of(QUESTIONS, answers);
    }
}
