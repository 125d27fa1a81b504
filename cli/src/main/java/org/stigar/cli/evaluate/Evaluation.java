package org.stigar.cli.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.stigar.core.backtest.Backtest;
import org.stigar.core.backtest.BacktestReport;
import org.stigar.core.backtest.ContactLog;
import org.stigar.core.backtest.Protocol;
import org.stigar.core.backtest.Row;
import org.stigar.core.backtest.Universe;

/**
 * The backtest of one file, over both universes and one or more horizons.
 *
 * @param spanDays how many days the data span
 * @param reports each of one universe and horizon, shortest horizon first
 */
record Evaluation(int spanDays, List<BacktestReport> reports) {

    private static final List<Integer> HORIZONS = List.of(30, 90);

    /** Fewer trails than this tell nothing. */
    private static final int FEWEST_TRAILS = 200;

    private static final double WELL_CALIBRATED = 0.05;

    Evaluation {
        reports = List.copyOf(reports);
    }

    /** Runs the backtest, or returns empty where the data are too short for any horizon asked for. */
    static Optional<Evaluation> of(ContactLog log, Terms terms) {
        Backtest backtest = new Backtest(log);
        List<BacktestReport> reports = new ArrayList<>();
        for (int horizon : horizons(backtest.spanDays(), terms)) {
            Protocol protocol = Protocol.fitting(horizon, backtest.spanDays());
            Protocol wanted = terms.cuts().isPresent()
                    ? protocol.withTestCuts(terms.cuts().getAsInt())
                    : protocol;
            for (Universe universe : Universe.values()) {
                BacktestReport report = backtest.run(universe, wanted, terms.clockwork());
                if (ours(report).n() > 0) {
                    reports.add(report);
                }
            }
        }
        return reports.isEmpty() ? Optional.empty() : Optional.of(new Evaluation((int) backtest.spanDays(), reports));
    }

    /** Returns the rows of all models, universes and horizons. */
    List<Row> rows() {
        return reports.stream().flatMap(report -> report.rows().stream()).toList();
    }

    /** Returns whether what the model says of all living trails, at the shortest horizon, can be relied on. */
    Trust trust() {
        BacktestReport report = reports.get(0);
        Row ours = ours(report);
        double walked = report.calibration().stream()
                        .mapToDouble(bin -> bin.count() * bin.shareWalked())
                        .sum()
                / ours.n();
        // What somebody scores who knows nothing but the share.
        double ignorant = walked * (1 - walked);
        if (ours.n() < FEWEST_TRAILS) {
            return Trust.TOO_FEW;
        }
        if (!(ours.brier() < ignorant)) {
            return Trust.NO;
        }
        return ours.ece() <= WELL_CALIBRATED ? Trust.YES : Trust.ORDER_ONLY;
    }

    /** Returns the row of our own model. */
    static Row ours(BacktestReport report) {
        return report.rows().get(report.rows().size() - 1);
    }

    private static List<Integer> horizons(double spanDays, Terms terms) {
        Stream<Integer> wanted =
                terms.horizonDays().isPresent() ? Stream.of(terms.horizonDays().getAsInt()) : HORIZONS.stream();
        List<Integer> fitting = wanted.filter(days -> fits(days, spanDays)).toList();
        if (fitting.isEmpty() && terms.horizonDays().isEmpty()) {
            // A short file gets the longest horizon that leaves room to learn and to test.
            return Stream.iterate((int) (spanDays / 5), days -> days >= 1, days -> days - 1)
                    .filter(days -> fits(days, spanDays))
                    .limit(1)
                    .toList();
        }
        return fitting;
    }

    /** A test needs a window to learn from, closed before the window to foretell. */
    private static boolean fits(int horizonDays, double spanDays) {
        Protocol protocol = Protocol.fitting(horizonDays, spanDays);
        double test = protocol.firstCut() + Math.ceil(horizonDays / protocol.stepDays()) * protocol.stepDays();
        return test + horizonDays <= spanDays;
    }

    /**
     * What was asked for.
     *
     * @param horizonDays empty for 30 and 90 days, as far as the file reaches
     * @param cuts how many of the last cuts are the test; empty for the protocol's own number
     */
    record Terms(OptionalInt horizonDays, OptionalInt cuts, Backtest.Clockwork clockwork) {}

    /** Whether a forecast can be relied on. */
    enum Trust {
        /** It is right, and its probabilities mean what they say. */
        YES,
        /** It tells the more from the less endangered, but its percentages are off. */
        ORDER_ONLY,
        /** It is no better than knowing the average. */
        NO,
        /** There is too little to tell. */
        TOO_FEW
    }
}
