package org.stigar.core.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stigar.core.trail.openness.ActiveTime;
import org.stigar.core.trail.openness.TimeScale;
import org.stigar.core.trail.openness.Vantage;

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
    private final long[] trailsWalked;

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
        trailsWalked = log.trailsWalked();
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
        ShiftDetector.Windows windows = (cut, horizonDays) -> CutSample.of(log, vantage(cut, clockwork), horizonDays);
        List<CutSample> samples = protocol.cuts(span).stream()
                .map(cut -> windows.at(begin + cut, protocol.horizonDays()))
                .toList();
        TraceForecaster ours = new TraceForecaster(protocol.horizonDays(), new ShiftDetector(windows));
        List<Forecaster> models = new ArrayList<>(Baselines.all());
        models.add(ours);
        List<Row> rows = new ArrayList<>();
        List<CalibrationBin> calibration = List.of();
        for (Forecaster model : models) {
            double[] probability = new double[0];
            boolean[] walked = new boolean[0];
            for (CutSample test : samples.subList(samples.size() - tests.size(), samples.size())) {
                CutSample target = test.in(universe);
                probability = append(probability, model.foretell(target, closed(samples, test, protocol), universe));
                walked = append(walked, target.walked());
            }
            rows.add(Row.of(universe, protocol.horizonDays(), model.name(), probability, walked));
            calibration = Scores.bins(probability, walked);
        }
        CutSample last = samples.get(samples.size() - 1);
        return new BacktestReport(
                rows, calibration, ours.fit(closed(samples, last, protocol)).coefficients());
    }

    private Vantage vantage(double now, Clockwork clockwork) {
        double recorded = now - begin;
        return new Vantage(now, recorded, clockwork.scale((int) begin, Arrays.copyOf(trailsWalked, (int) recorded)));
    }

    private static List<CutSample> closed(List<CutSample> samples, CutSample at, Protocol protocol) {
        return samples.stream()
                .filter(sample -> sample.from().now() + protocol.horizonDays()
                        <= at.from().now() + 1e-9)
                .toList();
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
        /** Every day alike. */
        CALENDAR {
            @Override
            TimeScale scale(int firstDay, long[] trailsWalked) {
                return TimeScale.CALENDAR;
            }
        },
        /** Quiet days count for less ({@link ActiveTime}). */
        ACTIVE {
            @Override
            TimeScale scale(int firstDay, long[] trailsWalked) {
                return ActiveTime.of(firstDay, trailsWalked);
            }
        };

        /** Returns the scale that is known once the given days are over. */
        abstract TimeScale scale(int firstDay, long[] trailsWalked);
    }
}
