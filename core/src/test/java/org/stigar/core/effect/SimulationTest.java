package org.stigar.core.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.stigar.core.people.PersonId;

/**
 * What the verdicts are worth: how often chance is called an effect, and how often an effect is found, of the runs in which the sides
 * match and something is told. Prints both.
 */
class SimulationTest {

    private static final int RUNS = 1_000;

    /** Of 1,000 at 5 %, 67 or more come about once in 100 times. */
    private static final double MOST_BY_CHANCE = 0.066;

    /** So many are told at least: of fewer the limits would not hold. */
    private static final int FEWEST_TOLD = 900;

    /** Taking part does nothing. Those who take part made more trails before, so without a match many runs would find something. */
    @Test
    void nothingIsRarelyCalledAnEffect() {
        RandomGenerator random = new SplittableRandom(20_261_126);
        int called = 0;
        int unmatched = 0;
        int told = 0;
        for (int run = 0; run < RUNS; run++) {
            People people = People.drawn(random, 30, 200, 0);
            Verdict verdict = people.effect(random).verdict();
            told += verdict.findEstimate().isPresent() ? 1 : 0;
            called += verdict instanceof Verdict.Found ? 1 : 0;
            unmatched += Simulation.isFoundWithoutMatching(people) ? 1 : 0;
        }
        print(
                "called an effect where there is none: %d of %d told (without a match %d of %d)",
                called, told, unmatched, RUNS);

        assertThat(told).isGreaterThanOrEqualTo(FEWEST_TOLD);
        assertThat((double) called / told).isBetween(0.02, MOST_BY_CHANCE);
        assertThat((double) unmatched / RUNS).as("without a match").isGreaterThan(3 * MOST_BY_CHANCE);
    }

    /**
     * The same where people take part by how they are, which what they did before tells in part only: chance is called an effect more
     * often than it should, and no test on what is known can mend that. It is why the page says association.
     */
    @Test
    void whatIsNotKnownOfPeopleIsTakenForAnEffect() {
        RandomGenerator random = new SplittableRandom(20_261_128);
        int called = 0;
        int told = 0;
        for (int run = 0; run < RUNS; run++) {
            Verdict verdict = People.drawn(random, 30, 200, 0, People.Drawn.BY_NATURE)
                    .effect(random)
                    .verdict();
            told += verdict.findEstimate().isPresent() ? 1 : 0;
            called += verdict instanceof Verdict.Found ? 1 : 0;
        }
        print("the same where people take part by how they are: %d of %d told", called, told);

        assertThat(told).isGreaterThanOrEqualTo(FEWEST_TOLD);
        assertThat((double) called / told).isBetween(0.06, 0.15);
    }

    /** Sets in which everybody is alike: what the formula says comes about, to 3.5 standard errors of 1,000 runs and the test's being exact. */
    @Test
    void aRealEffectIsFoundAsOftenAsThePowerSays() {
        RandomGenerator random = new SplittableRandom(20_261_127);
        Power power = new Power(30, 2, 1);
        for (double effect : new double[] {0, 0.3, power.smallestFound(), 1}) {
            int found = 0;
            int told = 0;
            for (int run = 0; run < RUNS; run++) {
                Verdict verdict = alike(random, 30, 60, effect).effect(random).verdict();
                told += verdict.findEstimate().isPresent() ? 1 : 0;
                found += verdict instanceof Verdict.Found ? 1 : 0;
            }
            double share = (double) found / told;
            double promised = power.toFind(effect);
            print(
                    "found %.3f of effects of %.2f standard deviations in %d told; the power says %.3f",
                    share, effect, told, promised);

            double error = Math.sqrt(promised * (1 - promised) / FEWEST_TOLD);
            assertThat(told).isGreaterThanOrEqualTo(FEWEST_TOLD);
            assertThat(share).isCloseTo(promised, within(3.5 * error + 0.015));
        }
    }

    private static People alike(RandomGenerator random, int participants, int others, double effect) {
        People people = new People();
        for (int i = 0; i < participants + others; i++) {
            boolean takesPart = i < participants;
            Subject subject = new Subject(
                    new PersonId("p" + i), List.of(), 1, 10 + random.nextGaussian() + (takesPart ? effect : 0));
            (takesPart ? people.participants : people.others).add(subject);
        }
        return people;
    }

    private static void print(String line, Object... values) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8).printf(Locale.ROOT, line + "%n", values);
    }

    /** What one would find who does not match. */
    private static final class Simulation {

        static boolean isFoundWithoutMatching(People people) {
            List<Double> with = outcomes(people.participants);
            List<Double> without = outcomes(people.others);
            double error = Math.sqrt(variance(with) / with.size() + variance(without) / without.size());
            return Math.abs(mean(with) - mean(without)) > 1.96 * error;
        }

        private static List<Double> outcomes(List<Subject> subjects) {
            List<Double> outcomes = new ArrayList<>();
            subjects.forEach(subject -> outcomes.add(subject.outcome()));
            return outcomes;
        }

        private static double mean(List<Double> values) {
            return values.stream().mapToDouble(value -> value).average().orElse(0);
        }

        private static double variance(List<Double> values) {
            double mean = mean(values);
            return values.stream()
                            .mapToDouble(value -> (value - mean) * (value - mean))
                            .sum()
                    / (values.size() - 1);
        }
    }
}
