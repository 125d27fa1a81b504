package org.stigar.core.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.stigar.core.inference.Comparison;
import org.stigar.core.inference.Direction;
import org.stigar.core.inference.Estimate;

class WaveChangeTest {

    private static final Scale FIVE = new Scale(5);
    private static final Questionnaire ONE = new Questionnaire(List.of(new Item.Own("own", FIVE)));

    @Test
    void wavesThatNobodyAnsweredOrAllAnsweredAlikeSaySo() {
        assertThat(WaveChange.anonymous(
                        answers("").distribution("own"), answers("1234").distribution("own"), random()))
                .isEqualTo(new Comparison.TooFew());
        assertThat(WaveChange.anonymous(
                        answers("4").distribution("own"), answers("3").distribution("own"), random()))
                .isEqualTo(new Comparison.TooFew());
        assertThat(WaveChange.anonymous(
                        answers("44444444").distribution("own"),
                        answers("4444444444").distribution("own"),
                        random()))
                .isEqualTo(new Comparison.NoSpread());
        assertThat(WaveChange.matched(answers("12345543"), answers("12345543"), "own", random()))
                .isEqualTo(new Comparison.NoSpread());
    }

    @Test
    void whoAnsweredOneWaveOnlyIsNotMatched() {
        Answers before = answers("2222222222");
        Answers after = Answers.of(ONE, List.of(Answer.of("p3", "own", 5), Answer.of("new", "own", 1)));

        assertThat(WaveChange.differences(before, after, "own")).isEqualTo(Map.of("p3", 3));
        assertThat(WaveChange.matched(before, after, "own", random())).isEqualTo(new Comparison.TooFew());
    }

    /** Twelve people of whom nine go up by one: told from chance when they can be followed, not when they cannot. */
    @Test
    void followingPeopleMakesTheIntervalNarrower() {
        Answers before = answers("112233344455");
        Answers after = answers("223344455455");
        Estimate matched = WaveChange.matched(before, after, "own", random())
                .findEstimate()
                .orElseThrow();
        Estimate anonymous = WaveChange.anonymous(before.distribution("own"), after.distribution("own"), random())
                .findEstimate()
                .orElseThrow();

        assertThat(matched.difference()).isCloseTo(0.75, within(1e-12));
        assertThat(anonymous.difference()).isCloseTo(0.75, within(1e-12));
        assertThat(matched.findDirection()).contains(Direction.MORE);
        assertThat(anonymous.findDirection()).isEmpty();
        assertThat(matched.high() - matched.low()).isLessThan(anonymous.high() - anonymous.low());
    }

    /** Of 1,000 pairs of waves drawn from one population, at most 5 % and what chance adds (65: once in 70 times) look changed. */
    @Test
    void wavesThatDoNotChangeRarelyLookChanged() {
        RandomGenerator random = new SplittableRandom(20_261_126);
        int changed = 0;
        for (int run = 0; run < 1_000; run++) {
            List<Integer> before = drawn(random, 15);
            List<Integer> after = drawn(random, 20);
            changed += WaveChange.anonymous(Distribution.of(FIVE, before), Distribution.of(FIVE, after), random)
                            .findEstimate()
                            .flatMap(Estimate::findDirection)
                            .isPresent()
                    ? 1
                    : 0;
        }
        assertThat(changed).isBetween(15, 65);
    }

    private static List<Integer> drawn(RandomGenerator random, int people) {
        List<Integer> points = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            points.add(Math.min(5, 1 + random.nextInt(3) + random.nextInt(3)));
        }
        return points;
    }

    private static Answers answers(String points) {
        List<Answer> given = new ArrayList<>();
        for (int i = 0; i < points.length(); i++) {
            given.add(Answer.of("p" + i, "own", points.charAt(i) - '0'));
        }
        return Answers.of(ONE, given);
    }

    private static RandomGenerator random() {
        return new SplittableRandom(1);
    }
}
