package org.stigar.app.upkeep.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.upkeep.trial.OrderEffect.Half;

class OrderEffectTest {

    private static final byte[] KEY = "a key of the test".getBytes(StandardCharsets.US_ASCII);
    private static final LocalDate WEEK = LocalDate.of(2026, 3, 2);

    /** Newcombe 1998, table II, method 10. */
    @ParameterizedTest
    @CsvSource({"56, 70, 48, 80, 0.0524, 0.3339", "9, 10, 3, 10, 0.1705, 0.8090", "6, 7, 2, 7, 0.0582, 0.8062"})
    void agreesWithThePaper(int a, int m, int b, int n, double low, double high) {
        OrderEffect effect = OrderEffect.between(new Half(m, a), new Half(n, b));

        assertThat(effect.low()).isCloseTo(low, within(5e-5));
        assertThat(effect.high()).isCloseTo(high, within(5e-5));
    }

    @Test
    void saysNothingOfFewerThanThreeThousandLetters() {
        assertThat(OrderEffect.find(new Half(1_500, 600), new Half(1_499, 300))).isEmpty();
        assertThat(OrderEffect.find(new Half(3_000, 600), new Half(0, 0))).isEmpty();
        assertThat(OrderEffect.find(new Half(1_500, 600), new Half(1_500, 300)))
                .get()
                .satisfies(effect -> assertThat(effect.difference()).isCloseTo(0.2, within(1e-12)));
    }

    /** No rounding makes an interval narrower, or something certain that is not. */
    @ParameterizedTest
    @CsvSource({
        "0.0251, 0.0101, 0.0301, 3, 1, 4, MORE",
        "0.004, 0.0001, 0.008, 0, 0, 1, CHANCE",
        "-0.02, -0.035, -0.001, -2, -4, 0, CHANCE",
        "-0.05, -0.081, -0.02, -5, -9, -2, FEWER"
    })
    void isToldInWholePoints(
            double difference, double low, double high, int more, int from, int until, OrderEffect.Word word) {
        OrderEffect.Points points = new OrderEffect(difference, low, high).points();

        assertThat(points).isEqualTo(new OrderEffect.Points(more, from, until));
        assertThat(points.word()).isEqualTo(word);
    }

    /** Where letters change nothing, the interval holds 0 in about 95 of 100 trials. */
    @Test
    void keepsItsLevel() {
        SplittableRandom random = new SplittableRandom(20_260_301);
        int holds = 0;
        for (int trial = 0; trial < 4_000; trial++) {
            OrderEffect effect = OrderEffect.between(half(random), half(random));
            holds += effect.low() <= 0 && effect.high() >= 0 ? 1 : 0;
        }

        assertThat(holds / 4_000.0).isBetween(0.94, 0.965);
    }

    @Test
    void refusesMoreWalkersThanPeople() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Half(2, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Half(2, -1));
    }

    @Test
    void drawsLotsThatAreFairAndNewEachWeekAndStay() {
        Map<String, Integer> pairs = new HashMap<>();
        SplittableRandom random = new SplittableRandom(20_260_301);
        for (int i = 0; i < 4_000; i++) {
            byte[] bytes = new byte[Pseudonym.LENGTH];
            random.nextBytes(bytes);
            Pseudonym person = new Pseudonym(bytes);
            Turn first = Turn.of(KEY, person, WEEK);
            assertThat(Turn.of(KEY, person, WEEK)).isEqualTo(first);
            pairs.merge(first + " then " + Turn.of(KEY, person, WEEK.plusWeeks(1)), 1, Integer::sum);
        }

        assertThat(pairs).hasSize(4);
        assertThat(pairs.values()).allSatisfy(count -> assertThat(count).isBetween(880, 1_120));
    }

    private static Half half(SplittableRandom random) {
        int walked = 0;
        for (int i = 0; i < 250; i++) {
            walked += random.nextDouble() < 0.2 ? 1 : 0;
        }
        return new Half(250, walked);
    }
}
