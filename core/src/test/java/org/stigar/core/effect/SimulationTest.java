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

/** What the verdicts are worth: how often chance is called an effect, and how often an effect is found. Prints both. */
class SimulationTest {

    private static final int RUNS = 1_000;

    /** Of 1,000 runs at 5 %, 67 or more come about once in 100 times. */
    private static final int MOST_BY_CHANCE = 66;

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
                "called an effect where there is none: %d of %d (%d told; %d without a match)",
                called, RUNS, told, unmatched);

        assertThat(told).isGreaterThan(RUNS / 2);
        assertThat(called).isBetween(20, MOST_BY_CHANCE);
        assertThat(unmatched).as("without a match").isGreaterThan(3 * MOST_BY_CHANCE);
    }

    /**
     * The same where people take part by how they are, which what they did before tells in part only: chance is called an effect more
     * often than it should, and no test on what is known can mend that. It is why the page says association.
     */
    @Test
    void whatIsNotKnownOfPeopleIsTakenForAnEffect() {
        RandomGenerator random = new SplittableRandom(20_261_128);
        int called = 0;
        for (int run = 0; run < RUNS; run++) {
            Verdict verdict = People.drawn(random, 30, 200, 0, People.Drawn.BY_NATURE)
                    .effect(random)
                    .verdict();
            called += verdict instanceof Verdict.Found ? 1 : 0;
        }
        print("the same where people take part by how they are: %d of %d", called, RUNS);

        assertThat(called).isBetween(60, 150);
    }

    /** Sets in which everybody is alike: what the formula says comes about, to 3.5 standard errors of 1,000 runs and the test's being exact. */
    @Test
    void aRealEffectIsFoundAsOftenAsThePowerSays() {
        RandomGenerator random = new SplittableRandom(20_261_127);
        Power power = new Power(30, 2, 1);
        for (double effect : new double[] {0, 0.3, power.smallestFound(), 1}) {
            int found = 0;
            for (int run = 0; run < RUNS; run++) {
                found += alike(random, 30, 60, effect).effect(random).verdict() instanceof Verdict.Found ? 1 : 0;
            }
            double promised = power.toFind(effect);
            print(
                    "found %.3f of effects of %.2f standard deviations; the power says %.3f",
                    (double) found / RUNS, effect, promised);

            double error = Math.sqrt(promised * (1 - promised) / RUNS);
            assertThat((double) found / RUNS).isCloseTo(promised, within(3.5 * error + 0.015));
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
