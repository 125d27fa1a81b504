package org.stigar.benchmarks.backtest;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.stigar.core.trail.DaySet;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.TracesBuilder;
import org.stigar.core.trail.openness.OpennessModel;
import org.stigar.core.trail.openness.OpennessRefit;
import org.stigar.core.trail.openness.Vantage;
import org.stigar.intake.WalkFormat;
import org.stigar.intake.Walks;
import org.stigar.intake.source.ReadOptions;

/**
 * Goes through real histories as the monthly job does: fits to what is known, takes the fit where it is better on the last closed window, and
 * prints how well what is then used foretells the window after that, beside the shipped model.
 */
public final class RefitTable {

    /** After that the archive is all but silent for months. */
    private static final int MAIL_DAYS = 526;

    private static final int STEP = 30;
    private static final int ALIVE_DAYS = 90;
    private static final double CERTAIN = 1e-6;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private RefitTable() {}

    /** Takes the mail of email-Eu; reviews of Rust are looked for beside it. */
    public static void main(String[] arguments) throws IOException {
        Path mail = Path.of(arguments[0]);
        RefitTable table = new RefitTable();
        table.out.println("history     days  months  taken  log loss shipped  used    better in  AUC shipped  used");
        table.print("email-Eu", read(mail, WalkFormat.SNAP), MAIL_DAYS);
        Path reviews = mail.resolveSibling("../rust/review_events_bors.csv.gz").normalize();
        if (Files.exists(reviews)) {
            table.print("rust", read(reviews, WalkFormat.REVIEWS), Integer.MAX_VALUE);
        }
    }

    private static Traces read(Path file, WalkFormat format) throws IOException {
        TracesBuilder walks = new TracesBuilder();
        Walks.read(file, format, ReadOptions.DEFAULT, walks);
        return walks.build();
    }

    private void print(String name, Traces traces, int most) {
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (int trail = 0; trail < traces.size(); trail++) {
            first = Math.min(first, traces.days(trail).first());
            last = Math.max(last, traces.days(trail).last());
        }
        last = (int) Math.min(last, (long) first + most);
        for (int horizon : new int[] {30, 90}) {
            Sum shipped = new Sum();
            Sum used = new Sum();
            int months = 0;
            int taken = 0;
            int better = 0;
            for (int day = first + 2 * horizon + ALIVE_DAYS; day + horizon <= last; day += STEP) {
                OpennessRefit refit = OpennessRefit.of(traces, horizon, day);
                OpennessModel model = refit.isBetter() ? refit.model() : OpennessModel.shipped(horizon);
                double before = shipped.add(traces, day, horizon, OpennessModel.shipped(horizon));
                double after = used.add(traces, day, horizon, model);
                months++;
                taken += refit.isBetter() ? 1 : 0;
                better += refit.isBetter() && after < before ? 1 : 0;
            }
            out.printf(
                    Locale.ROOT,
                    "%-11s %-5d %-7d %-6d %-17.4f %-7.4f %-10d %-12.4f %.4f%n",
                    name,
                    horizon,
                    months,
                    taken,
                    shipped.loss(),
                    used.loss(),
                    better,
                    shipped.auc(),
                    used.auc());
        }
    }

    /** How a model foretold, month after month; the AUC is the mean of the months in which some were walked and some not. */
    private static final class Sum {
        private double loss;
        private long trails;
        private double areas;
        private int months;

        /** Returns the mean loss of the month. */
        double add(Traces traces, int day, int horizon, OpennessModel model) {
            Vantage from = Vantage.active(traces, day);
            double[] walked = new double[traces.size()];
            double[] silent = new double[traces.size()];
            int ones = 0;
            int zeros = 0;
            double own = 0;
            for (int trail = 0; trail < traces.size(); trail++) {
                DaySet days = traces.days(trail);
                if (days.count(day - ALIVE_DAYS, day) > 0) {
                    double chance = model.probability(days.between(0, day), from);
                    boolean isWalked = days.count(day, day + horizon) > 0;
                    own -= Math.log(Math.max(CERTAIN, isWalked ? chance : 1 - chance));
                    if (isWalked) {
                        walked[ones++] = chance;
                    } else {
                        silent[zeros++] = chance;
                    }
                }
            }
            loss += own;
            trails += ones + zeros;
            if (ones > 0 && zeros > 0) {
                areas += area(walked, ones, silent, zeros);
                months++;
            }
            return own / (ones + zeros);
        }

        private static double area(double[] walked, int ones, double[] silent, int zeros) {
            double[] low = Arrays.copyOf(silent, zeros);
            Arrays.sort(low);
            double sum = 0;
            for (int i = 0; i < ones; i++) {
                int at = Arrays.binarySearch(low, walked[i]);
                sum += at >= 0 ? at + 0.5 : -at - 1;
            }
            return sum / ones / zeros;
        }

        double loss() {
            return loss / trails;
        }

        double auc() {
            return areas / months;
        }
    }
}
