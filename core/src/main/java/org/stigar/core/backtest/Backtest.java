package org.stigar.core.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stigar.core.trail.openness.ActiveTime;
import org.stigar.core.trail.openness.TimeScale;

/**
 * TRAIL-30, the standing benchmark of how well the model foretells which trails are walked again.
 *
 * <p>Rolling origin: at each cut a model knows the days up to it and the outcomes of windows that had closed by it, and
 * foretells the window after it; all test cuts are pooled. Deterministic: the same log gives the same report, bit for
 * bit. Source of the protocol: L. J. Tashman, "Out-of-sample tests of forecasting accuracy", International Journal of
 * Forecasting 16 (2000) 437-450, DOI 10.1016/S0169-2070(00)00065-0.
 */
public final class Backtest {

    private final ContactLog log;
    private final double begin;
    private final double span;

    /**
     * Prepares a backtest.
     *
     * @param log with at least one contact
     */
    public Backtest(ContactLog log) {
        if (log.contacts() == 0) {
            throw new IllegalArgumentException("a backtest needs at least one contact");
        }
        this.log = log;
        begin = Math.floorDiv(log.first(), 86_400L);
        // The data end with the day of the last contact.
        span = Math.floorDiv(log.last(), 86_400L) + 1 - begin;
    }

    /** Returns how many days the data span, from the midnight before the first contact to the one after the last. */
    public double spanDays() {
        return span;
    }

    /**
     * Runs all models over one universe.
     *
     * @throws IllegalArgumentException if the data are too short for the protocol to have a test cut
     */
    public BacktestReport run(Universe universe, Protocol protocol, Clockwork clockwork) {
        List<Double> tests = protocol.tests(span);
        if (tests.isEmpty()) {
            throw new IllegalArgumentException("the data span " + (int) span + " days, too few for a horizon of "
                    + protocol.horizonDays() + ". Maybe choose a shorter one.");
        }
        List<CutSample> samples = protocol.cuts(span).stream()
                .map(cut -> begin + cut)
                .map(cut -> CutSample.of(log, universe, cut, protocol.horizonDays(), clockwork.scale(log, cut)))
                .toList();
        List<Forecaster> models = new ArrayList<>(Baselines.all());
        models.add(new TraceForecaster(protocol.horizonDays()));
        List<Row> rows = new ArrayList<>();
        List<CalibrationBin> bins = List.of();
        for (Forecaster model : models) {
            double[] probability = new double[0];
            boolean[] walked = new boolean[0];
            for (double test : tests) {
                CutSample target = samples.get(protocol.cuts(span).indexOf(test));
                List<CutSample> closed = samples.stream()
                        .filter(sample -> sample.cut() + protocol.horizonDays() <= target.cut())
                        .toList();
                probability = append(probability, model.foretell(target, closed));
                walked = append(walked, target.walked());
            }
            rows.add(Row.of(universe, protocol.horizonDays(), model.name(), probability, walked));
            bins = Scores.bins(probability, walked);
        }
        return new BacktestReport(rows, bins, List.of());
    }

    private static double[] append(double[] to, double[] more) {
        double[] all = Arrays.copyOf(to, to.length + more.length);
        System.arraycopy(more, 0, all, to.length, more.length);
        return all;
    }

    private static boolean[] append(boolean[] to, boolean[] more) {
        boolean[] all = Arrays.copyOf(to, to.length + more.length);
        System.arraycopy(more, 0, all, to.length, more.length);
        return all;
    }

    /** How time is counted in a backtest. */
    public enum Clockwork {
        CALENDAR {
            @Override
            TimeScale scale(ContactLog log, double cut) {
                return TimeScale.CALENDAR;
            }
        },
        ACTIVE {
            @Override
            TimeScale scale(ContactLog log, double cut) {
                int first = (int) Math.floorDiv(log.first(), 86_400L);
                long[] walks = new long[(int) Math.floor(cut) - first];
                for (int pair = 0; pair < log.pairs(); pair++) {
                    log.days(pair, cut).between(first, first + walks.length).stream()
                            .forEach(day -> walks[day - first]++);
                }
                return ActiveTime.of(first, walks);
            }
        };

        abstract TimeScale scale(ContactLog log, double cut);
    }
}
