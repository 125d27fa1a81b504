package org.stigar.core.trail.openness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.stigar.core.samples.Samples;
import org.stigar.core.trail.DaySet;

class OpennessTest {

    private static final Openness SHIPPED = Openness.shipped();

    @Test
    void neverFallsAsTheHorizonGrows() {
        Samples.forAll(1_000, random -> {
            DaySet days = days(random);
            Vantage from = vantage(days, random.nextDouble() * 200);
            double before = 0;
            for (double horizon : new double[] {1, 7, 14, 29.9, 30, 30.1, 60, 89.9, 90, 90.1, 180, 400}) {
                double chance = SHIPPED.probability(days, from, horizon);
                assertThat(chance).isBetween(before - 1e-12, 1.0);
                before = chance;
            }
        });
    }

    @Test
    void isTheFittedModelAtItsHorizon() {
        Samples.forAll(200, random -> {
            DaySet days = days(random);
            Vantage from = vantage(days, random.nextDouble() * 60);

            assertThat(SHIPPED.probability(days, from, 30))
                    .isCloseTo(OpennessModel.shipped(30).probability(days, from), within(1e-9));
        });
    }

    /** Each day of silence makes a trail less open; a tenth of a point of rise is left to the fit within 90 days. */
    @Test
    void doesNotRiseWithSilence() {
        Samples.forAll(300, random -> {
            DaySet days = days(random);
            double before = 1;
            for (int silence = 0; silence < 500; silence += 5) {
                double chance = OpennessModel.shipped(30).probability(days, vantage(days, silence));
                assertThat(chance).isLessThanOrEqualTo(before + 0.001);
                before = chance;
            }
            assertThat(before).isLessThan(0.3);
        });
    }

    @Test
    void isHighForADailyTrailAndLowForAnOldOne() {
        DaySet daily = DaySet.of(java.util.stream.IntStream.range(300, 400).toArray());
        DaySet once = DaySet.of(330);

        assertThat(SHIPPED.probability(daily, Vantage.calendar(400.5, 400), 30)).isGreaterThan(0.95);
        assertThat(SHIPPED.probability(once, Vantage.calendar(400.5, 400), 30)).isLessThan(0.2);
    }

    @Test
    void refusesAHorizonOfNothing() {
        DaySet days = DaySet.of(1);
        assertThatThrownBy(() -> SHIPPED.probability(days, Vantage.calendar(2, 2), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SHIPPED.probability(days, Vantage.calendar(2, 2), Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Vantage.calendar(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Vantage.calendar(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fitsTheLevelAloneWhileThereIsLittleToLearnFrom() {
        var fit = new OpennessFit(OpennessModel.shipped(30));
        for (int i = 0; i < 50; i++) {
            add(fit, DaySet.of(i), Vantage.calendar(i + 5.5, 100), i % 2 == 0);
        }
        OpennessModel model = fit.fit();

        for (int j = 1; j < TraceFeatures.COUNT; j++) {
            assertThat(model.coefficients().get(j).value())
                    .isCloseTo(OpennessModel.shipped(30).coefficients().get(j).value(), within(1e-6));
        }
        assertThat(model.probability(DaySet.of(3), Vantage.calendar(8.5, 100))).isCloseTo(0.5, within(0.01));
    }

    /** Where walks in fact come at random with a rate of each trail's own, a fit comes close to the true chances. */
    @Test
    void learnsFromManyTrails() {
        Samples.forAll(3, random -> {
            var fit = new OpennessFit(OpennessModel.shipped(30));
            double shippedError = 0;
            double fittedError = 0;
            for (int i = 0; i < 4_000; i++) {
                add(fit, walked(random, rate(i)), Vantage.calendar(200.5, 200), occurs(random, rate(i)));
            }
            OpennessModel model = fit.fit();
            for (int i = 0; i < 400; i++) {
                DaySet days = walked(random, rate(i));
                double truth = 1 - Math.exp(-30 * rate(i));
                Vantage from = Vantage.calendar(200.5, 200);
                shippedError += Math.abs(OpennessModel.shipped(30).probability(days, from) - truth);
                fittedError += Math.abs(model.probability(days, from) - truth);
            }
            assertThat(fittedError).isLessThan(shippedError).isLessThan(0.12 * 400);
        });
    }

    /** With one day in 90 for most trails a fit holds their life, too, and takes the mean of both log-odds, a third of it the life's. */
    @Test
    void takesTheLifeOfATrailIntoTheMeanWhereRecordingIsThin() {
        Samples.forAll(3, random -> {
            OpennessModel model = fitted(random, 0.006);
            List<Double> numbers =
                    model.coefficients().stream().map(Coefficient::value).toList();
            assertThat(numbers).hasSize(TraceFeatures.COUNT + TrailLife.COUNT);
            OpennessModel plain = OpennessModel.of(30, numbers.subList(0, TraceFeatures.COUNT));
            List<Double> last = numbers.subList(TraceFeatures.COUNT, numbers.size());
            TrailLife life = new TrailLife(last.get(0), last.get(1), last.get(2), last.get(3));
            Vantage from = Vantage.calendar(200.5, 200);
            DaySet days = DaySet.of(130, 150, 190);

            double mean = logOdds(plain.probability(days, from)) * 2 / 3
                    + life.logOdds(new TrailLife.Past(2, 69.5, 9.5), 30) / 3;
            assertThat(logOdds(model.probability(days, from))).isCloseTo(mean, within(1e-9));
            assertThat(OpennessModel.of(30, numbers).probability(days, from)).isEqualTo(model.probability(days, from));
        });
    }

    /** With some four days in 90 nothing is thin. */
    @Test
    void leavesTheLifeOutWhereTrailsHaveARhythm() {
        Samples.forAll(
                3,
                random -> assertThat(fitted(random, 0.04).coefficients())
                        .extracting(Coefficient::feature)
                        .isEqualTo(TraceFeatures.NAMES));
    }

    /** Where a fit knows silences no more, the mean halves every 180 days, as the features alone do. */
    @Test
    void halvesAfterNinetySilentDaysWhereRecordingIsThin() {
        Samples.forAll(3, random -> {
            OpennessModel model = fitted(random, 0.006);
            DaySet days = DaySet.of(130, 150, 190);

            assertThat(model.probability(days, vantage(days, 270)))
                    .isCloseTo(model.probability(days, vantage(days, 90)) / 2, within(1e-9));
        });
    }

    private static OpennessModel fitted(RandomGenerator random, double rate) {
        var fit = new OpennessFit(OpennessModel.shipped(30));
        for (int i = 0; i < 3_000; i++) {
            double own = rate * (0.5 + i % 2);
            DaySet days = walked(random, own);
            add(fit, days, Vantage.calendar(200.5, 200), occurs(random, own));
        }
        return fit.fit();
    }

    private static double logOdds(double chance) {
        return Math.log(chance / (1 - chance));
    }

    @Test
    void recoversTheIntensityThatMadeTheWalks() {
        Samples.forAll(3, random -> {
            Survival truth = new Survival(0.002, List.of(0.2, 0.1, 0.3));
            int n = 20_000;
            double[] rows = new double[n * Survival.PARTS];
            boolean[] walked = new boolean[n];
            for (int i = 0; i < n; i++) {
                DaySet days = days(random);
                double[] ages = vantage(days, random.nextDouble() * 100).ages(days);
                double horizon = 10 + random.nextInt(80);
                Survival.parts(ages, horizon, rows, i * Survival.PARTS);
                walked[i] = random.nextDouble() < -Math.expm1(-truth.intensity(ages, horizon));
            }
            Survival fitted = Survival.fit(rows, walked);

            assertThat(fitted.weights()).allMatch(weight -> weight >= 0);
            double[] ages = {100, 40, 12, 3};
            assertThat(fitted.intensity(ages, 30)).isCloseTo(truth.intensity(ages, 30), within(0.08));
        });
    }

    private static void add(OpennessFit fit, DaySet days, Vantage from, boolean walked) {
        if (walked) {
            fit.addWalked(days, from);
        } else {
            fit.addClosed(days, from);
        }
    }

    private static double rate(int i) {
        return 0.004 * (1 + i % 20);
    }

    private static boolean occurs(RandomGenerator random, double rate) {
        return random.nextDouble() < 1 - Math.exp(-30 * rate);
    }

    private static DaySet walked(RandomGenerator random, double rate) {
        int[] days = java.util.stream.IntStream.range(0, 200)
                .filter(day -> random.nextDouble() < rate)
                .toArray();
        return days.length == 0 ? DaySet.of(random.nextInt(200)) : DaySet.of(days);
    }

    private static DaySet days(RandomGenerator random) {
        return DaySet.of(random.ints(1 + random.nextInt(40), 100, 400).toArray());
    }

    private static Vantage vantage(DaySet days, double silence) {
        return Vantage.calendar(days.last() + 1 + silence, 400);
    }
}
