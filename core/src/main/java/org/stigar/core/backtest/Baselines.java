package org.stigar.core.backtest;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.stigar.core.backtest.CutSample.Known;
import org.stigar.core.trail.DaySet;

/**
 * What any model must beat: single scores, turned into probabilities by isotonic regression on the closed windows.
 *
 * <p>ACT-R: J. R. Anderson, L. J. Schooler, "Reflections of the environment in memory", Psychological Science 2 (1991)
 * 396-408, DOI 10.1111/j.1467-9280.1991.tb00174.x; here over days, with decay 0.5.
 */
final class Baselines {

    private static final double HALF_LIFE_DAYS = 60;
    private static final double ACT_R_DECAY = 0.5;
    private static final double YOUNGEST_DAYS = 0.02;

    private Baselines() {}

    /** Returns the one that knows nothing but the last day. */
    static Forecaster recency() {
        return new Scored("recency", (trail, sample) -> -age(trail.days().last(), sample));
    }

    static List<Forecaster> all() {
        return List.of(
                recency(),
                new Scored("count", (trail, sample) -> trail.contacts()),
                new Scored(
                        "decay60",
                        (trail, sample) -> sum(trail.days(), sample, age -> Math.pow(2, -age / HALF_LIFE_DAYS))),
                new Scored(
                        "act-r",
                        (trail, sample) -> Math.log(sum(
                                trail.days(), sample, age -> Math.pow(Math.max(YOUNGEST_DAYS, age), -ACT_R_DECAY)))));
    }

    private static double age(int day, CutSample sample) {
        return sample.from().scale().since(day, sample.from().now());
    }

    private static double sum(DaySet days, CutSample sample, DoubleUnaryOperator ofAge) {
        return days.stream()
                .mapToDouble(day -> ofAge.applyAsDouble(age(day, sample)))
                .sum();
    }

    /** A score for one trail of a sample: higher is more likely to be walked again. */
    private interface Score {
        double of(Known trail, CutSample sample);
    }

    private record Scored(String name, Score score) implements Forecaster {

        @Override
        public double[] foretell(CutSample target, List<CutSample> closed, Universe universe) {
            List<CutSample> own =
                    closed.stream().map(sample -> sample.in(universe)).toList();
            double[] past = own.stream().flatMapToDouble(this::scores).toArray();
            boolean[] outcomes = new boolean[past.length];
            int at = 0;
            for (CutSample sample : own) {
                System.arraycopy(
                        sample.walked(), 0, outcomes, at, sample.trails().size());
                at += sample.trails().size();
            }
            Isotonic probability = Isotonic.fit(past, outcomes);
            return scores(target).map(probability::apply).toArray();
        }

        private DoubleStream scores(CutSample sample) {
            return sample.trails().stream().mapToDouble(trail -> score.of(trail, sample));
        }
    }
}
