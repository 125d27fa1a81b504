package org.stigar.core.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.stigar.core.samples.Samples;

class ScoresTest {

    @Test
    void agreeWithComparingEveryPair() {
        Samples.forAll(500, random -> {
            double[] p = probabilities(random);
            boolean[] walked = outcomes(random, p.length);
            double better = 0;
            double pairs = 0;
            for (int i = 0; i < p.length; i++) {
                for (int j = 0; j < p.length; j++) {
                    if (walked[i] && !walked[j]) {
                        pairs++;
                        better += p[i] > p[j] ? 1 : p[i] == p[j] ? 0.5 : 0;
                    }
                }
            }
            assertThat(Scores.auc(p, walked)).isCloseTo(better / pairs, within(1e-12));
        });
    }

    /** DeLong's variance by its definition: every walked trail against every closed one, once for each forecast. */
    @Test
    void tellTheErrorOfADifferenceAsComparingEveryPairDoes() {
        Samples.forAll(500, random -> {
            boolean[] walked = new boolean[4 + random.nextInt(20)];
            double[] one = new double[walked.length];
            double[] other = new double[walked.length];
            for (int i = 0; i < walked.length; i++) {
                walked[i] = i < 2 || (i > 3 && random.nextBoolean());
                one[i] = random.nextInt(6) / 5.0;
                other[i] = random.nextInt(6) / 5.0;
            }
            double variance = 0;
            for (boolean kind : new boolean[] {true, false}) {
                List<Double> means = new ArrayList<>();
                for (int i = 0; i < walked.length; i++) {
                    if (walked[i] == kind) {
                        means.add(toldApart(one, walked, i) - toldApart(other, walked, i));
                    }
                }
                double mean = means.stream().mapToDouble(x -> x).sum() / means.size();
                double squares =
                        means.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
                variance += squares / (means.size() - 1) / means.size();
            }
            assertThat(Scores.errorOfAucDifference(one, other, walked))
                    .isCloseTo(Math.sqrt(variance), within(1e-12))
                    .isEqualTo(Scores.errorOfAucDifference(other, one, walked));
            assertThat(Scores.errorOfAucDifference(one, one, walked)).isZero();
        });
    }

    /** Over how many of the trails with the other outcome a forecast puts trail i on its right side. */
    private static double toldApart(double[] p, boolean[] walked, int i) {
        double right = 0;
        int others = 0;
        for (int j = 0; j < p.length; j++) {
            if (walked[j] != walked[i]) {
                double above = walked[i] ? p[i] - p[j] : p[j] - p[i];
                right += above > 0 ? 1 : above == 0 ? 0.5 : 0;
                others++;
            }
        }
        return right / others;
    }

    /** Average precision: the mean, over all closings, of the precision among all trails at most that probable. */
    @Test
    void agreeWithThePrecisionAtEveryClosing() {
        Samples.forAll(500, random -> {
            double[] p = probabilities(random);
            boolean[] walked = outcomes(random, p.length);
            double sum = 0;
            int closings = 0;
            for (int i = 0; i < p.length; i++) {
                if (!walked[i]) {
                    int seen = 0;
                    int closed = 0;
                    for (int j = 0; j < p.length; j++) {
                        seen += p[j] <= p[i] ? 1 : 0;
                        closed += p[j] <= p[i] && !walked[j] ? 1 : 0;
                    }
                    sum += closed / (double) seen;
                    closings++;
                }
            }
            assertThat(Scores.averagePrecisionOfClosing(p, walked)).isCloseTo(sum / closings, within(1e-12));
        });
    }

    @Test
    void areKnownForAPerfectForecastAndForACoin() {
        double[] perfect = {0, 0, 1, 1};
        boolean[] walked = {false, false, true, true};
        double[] coin = {.5, .5, .5, .5};

        assertThat(Scores.auc(perfect, walked)).isEqualTo(1);
        assertThat(Scores.averagePrecisionOfClosing(perfect, walked)).isEqualTo(1);
        assertThat(Scores.brier(perfect, walked)).isZero();
        assertThat(Scores.logLoss(perfect, walked)).isCloseTo(0, within(1e-9));
        assertThat(Scores.expectedCalibrationError(perfect, walked)).isZero();
        assertThat(Scores.auc(coin, walked)).isEqualTo(.5);
        assertThat(Scores.averagePrecisionOfClosing(coin, walked)).isEqualTo(.5);
        assertThat(Scores.brier(coin, walked)).isEqualTo(.25);
        assertThat(Scores.logLoss(coin, walked)).isCloseTo(Math.log(2), within(1e-12));
    }

    @Test
    void lookAtTheTenthMostEndangered() {
        double[] p = new double[20];
        boolean[] walked = new boolean[20];
        for (int i = 0; i < 20; i++) {
            p[i] = i / 20.0;
            walked[i] = i != 1;
        }
        assertThat(Scores.precisionInWorstTenth(p, walked)).isEqualTo(.5);
        // All alike: the tenth is a fair share of everybody.
        assertThat(Scores.precisionInWorstTenth(new double[20], walked)).isCloseTo(.05, within(1e-12));
    }

    @Test
    void measureCalibrationOverTenBins() {
        double[] p = new double[100];
        boolean[] walked = new boolean[100];
        for (int i = 0; i < 100; i++) {
            p[i] = i / 100.0;
            walked[i] = i % 10 < 3;
        }
        List<CalibrationBin> bins = Scores.bins(p, walked);

        assertThat(bins).hasSize(10).allMatch(bin -> bin.count() == 10);
        assertThat(bins).allSatisfy(bin -> assertThat(bin.shareWalked()).isCloseTo(.3, within(1e-12)));
        double error = bins.stream()
                .mapToDouble(bin -> Math.abs(bin.meanProbability() - .3) / 10)
                .sum();
        assertThat(Scores.expectedCalibrationError(p, walked)).isCloseTo(error, within(1e-12));
    }

    @Test
    void areUndefinedWhereNothingClosed() {
        assertThat(Scores.auc(new double[] {.1}, new boolean[] {true})).isNaN();
        assertThat(Scores.averagePrecisionOfClosing(new double[] {.1}, new boolean[] {true}))
                .isNaN();
        double[] some = {.1, .4, .3};
        assertThat(Scores.errorOfAucDifference(some, some, new boolean[] {true, true, false}))
                .isNaN();
    }

    /** The isotonic fit at i is the largest, over all starts up to i, of the smallest mean from there to beyond i. */
    @Test
    void poolScoresAsTheMinMaxFormulaDoes() {
        Samples.forAll(300, random -> {
            int n = 2 + random.nextInt(30);
            double[] score = new double[n];
            for (int i = 0; i < n; i++) {
                score[i] = i; // distinct, so that the formula is simple
            }
            boolean[] outcome = outcomes(random, n);
            Isotonic fit = Isotonic.fit(score, outcome);
            for (int i = 0; i < n; i++) {
                assertThat(fit.apply(i)).isCloseTo(minMax(outcome, i), within(1e-12));
            }
            assertThat(fit.apply(-5)).isEqualTo(fit.apply(0));
            assertThat(fit.apply(n + 5.0)).isEqualTo(fit.apply(n - 1.0));
        });
    }

    @Test
    void neverTurnAHigherScoreIntoALowerProbability() {
        Samples.forAll(300, random -> {
            double[] score = probabilities(random);
            Isotonic fit = Isotonic.fit(score, outcomes(random, score.length));
            double low = random.nextDouble();
            double high = low + random.nextDouble();

            assertThat(fit.apply(high)).isBetween(fit.apply(low), 1.0);
        });
    }

    @Test
    void knowNothingWithoutAnyScore() {
        assertThat(Isotonic.fit(new double[0], new boolean[0]).apply(3)).isEqualTo(.5);
    }

    private static double minMax(boolean[] outcome, int i) {
        double largest = 0;
        for (int a = 0; a <= i; a++) {
            double smallest = 1;
            for (int b = i; b < outcome.length; b++) {
                double sum = 0;
                for (int k = a; k <= b; k++) {
                    sum += outcome[k] ? 1 : 0;
                }
                smallest = Math.min(smallest, sum / (b - a + 1));
            }
            largest = Math.max(largest, smallest);
        }
        return largest;
    }

    private static double[] probabilities(RandomGenerator random) {
        return random.ints(2 + random.nextInt(40), 0, 12)
                .mapToDouble(i -> i / 12.0)
                .toArray();
    }

    /** Of both kinds at least one. */
    private static boolean[] outcomes(RandomGenerator random, int n) {
        boolean[] walked = new boolean[n];
        for (int i = 0; i < n; i++) {
            walked[i] = random.nextBoolean();
        }
        walked[0] = true;
        walked[n - 1] = false;
        return walked;
    }
}
