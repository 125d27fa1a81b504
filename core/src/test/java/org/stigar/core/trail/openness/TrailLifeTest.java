package org.stigar.core.trail.openness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.stigar.core.samples.Samples;
import org.stigar.core.trail.openness.TrailLife.Past;

class TrailLifeTest {

    private static final TrailLife PLAIN = new TrailLife(1, 10, 1, 1);

    /** Walked once, ten days ago: ended with the odds 1/1 · (20/10)¹ = 2; if not, no walk in 20 days with (20/40)¹. So ⅓ · ½. */
    @Test
    void isWorkedOutByHandForATrailWalkedOnce() {
        assertThat(chance(PLAIN, new Past(0, 10, 10), 20)).isCloseTo(1 / 6.0, within(1e-12));
    }

    /** Walked ten days ago and today: ended with the odds 1/2 · 1; if not, no walk in 20 days with (20/40)². So ⅔ · ¾. */
    @Test
    void isWorkedOutByHandForATrailWalkedTwice() {
        assertThat(chance(PLAIN, new Past(1, 10, 0), 20)).isCloseTo(0.5, within(1e-12));
    }

    /** The formula against what it stands for: the sums over all rates and all chances of ending, by small steps. */
    @Test
    void agreesWithSummingOverRatesAndEnds() {
        Samples.forAll(40, random -> {
            TrailLife life = new TrailLife(
                    1 + 3 * random.nextDouble(),
                    20 + 200 * random.nextDouble(),
                    1 + 3 * random.nextDouble(),
                    1 + 3 * random.nextDouble());
            Past past = past(random);
            double horizon = 1 + random.nextInt(120);

            assertThat(chance(life, past, horizon)).isCloseTo(summed(life, past, horizon), within(2e-4));
        });
    }

    @Test
    void fallsWithSilenceAndRisesWithTheHorizon() {
        Samples.forAll(1_000, random -> {
            TrailLife life = any(random);
            Past past = past(random);
            double more = random.nextDouble() * 100;
            Past later = new Past(past.again(), past.since() + more, past.silence() + more);
            double now = life.logOdds(past, 30);

            assertThat(now).isFinite();
            assertThat(life.logOdds(later, 30)).isLessThanOrEqualTo(now + 1e-9);
            assertThat(life.logOdds(past, 30 + more)).isGreaterThanOrEqualTo(now - 1e-9);
        });
    }

    @Test
    void slopesAreThoseOfSmallSteps() {
        Samples.forAll(500, random -> {
            TrailLife life = any(random);
            Past past = past(random);
            double[] slopes = new double[TrailLife.COUNT];
            life.slopes(past, 30, slopes);

            for (int j = 0; j < slopes.length; j++) {
                double step = (stepped(life, j, 1e-5).logOdds(past, 30)
                                - stepped(life, j, -1e-5).logOdds(past, 30))
                        / 2e-5;
                assertThat(slopes[j]).isCloseTo(step, within(1e-5 * (1 + Math.abs(step))));
            }
        });
    }

    /** Where trails live as it says, a fit to whether they were walked comes close to the true chances. */
    @Test
    void isFoundAgainFromWhatItMade() {
        Samples.forAll(2, random -> {
            TrailLife truth = new TrailLife(2, 150, 0.5, 0.7);
            List<Past> pasts = new ArrayList<>();
            boolean[] walked = new boolean[20_000];
            for (int i = 0; i < walked.length; i++) {
                Past past = past(random);
                pasts.add(past);
                walked[i] = random.nextDouble() < chance(truth, past, 30);
            }
            TrailLife fitted = TrailLifeFit.fit(pasts, walked, 30);

            double error = pasts.stream()
                    .mapToDouble(past -> Math.abs(chance(fitted, past, 30) - chance(truth, past, 30)))
                    .average()
                    .orElseThrow();
            assertThat(error).isLessThan(0.01);
        });
    }

    @Test
    void isWhereItBeganWithNothingToLearnFrom() {
        assertThat(TrailLifeFit.fit(List.of(), new boolean[0], 30)).isEqualTo(new TrailLife(1, 100, 1, 1));
    }

    @Test
    void refusesNumbersThatCannotBe() {
        for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            for (int j = 0; j < TrailLife.COUNT; j++) {
                double[] numbers = {1, 1, 1, 1};
                numbers[j] = wrong;
                assertThatIllegalArgumentException().isThrownBy(() -> TrailLife.of(numbers));
            }
        }
    }

    private static double chance(TrailLife life, Past past, double horizon) {
        return LogisticRegression.sigmoid(life.logOdds(past, horizon));
    }

    private static double summed(TrailLife life, Past past, double horizon) {
        double goesOn = 0;
        double ends = 0;
        int steps = 20_000;
        for (int i = 0; i < steps; i++) {
            double end = (i + 0.5) / steps;
            double weight = Math.pow(end, life.endShape() - 1) * Math.pow(1 - end, life.stayShape() - 1);
            goesOn += weight * Math.pow(1 - end, past.again() + 1);
            ends += weight * end * Math.pow(1 - end, past.again());
        }
        double alive = goesOn * overRates(life, past, rate -> Math.exp(-rate * past.since()));
        double dead = ends * overRates(life, past, rate -> Math.exp(-rate * (past.since() - past.silence())));
        double walks =
                goesOn * overRates(life, past, rate -> Math.exp(-rate * past.since()) * -Math.expm1(-rate * horizon));
        return walks / (alive + dead);
    }

    private static double overRates(TrailLife life, Past past, DoubleUnaryOperator value) {
        double power = life.rateShape() - 1 + past.again();
        // Past this rate nothing is left: the mean and a hundred spreads.
        double most = (power + 1 + 100 * Math.sqrt(power + 1)) / life.rateDays();
        int steps = 40_000;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double rate = (i + 0.5) / steps * most;
            sum += Math.exp(power * Math.log(rate) - life.rateDays() * rate) * value.applyAsDouble(rate);
        }
        return sum;
    }

    private static TrailLife any(RandomGenerator random) {
        return new TrailLife(some(random, 1), some(random, 100), some(random, 1), some(random, 1));
    }

    private static double some(RandomGenerator random, double middle) {
        return middle * Math.exp(4 * random.nextDouble() - 2);
    }

    private static TrailLife stepped(TrailLife life, int j, double by) {
        double[] numbers = life.numbers();
        numbers[j] *= Math.exp(by);
        return TrailLife.of(numbers);
    }

    private static Past past(RandomGenerator random) {
        double silence = random.nextDouble() * 90;
        int again = random.nextInt(6);
        return new Past(again, again == 0 ? silence : silence + again + random.nextDouble() * 300, silence);
    }
}
