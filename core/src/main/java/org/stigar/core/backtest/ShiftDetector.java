package org.stigar.core.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stigar.core.backtest.CutSample.Known;
import org.stigar.core.trail.openness.OpennessFit;
import org.stigar.core.trail.openness.OpennessModel;

/**
 * Notices when long memory begins to mislead, as when an organisation is turned over. Immutable.
 *
 * <p>Idea: a holiday changes how many trails close, a shock changes <em>which</em>. So it is not the number of closings that
 * gives a shock away (measured on email-Eu, that number varies 40 to 150 times as much as chance between calm windows, and
 * a shock that closes half of all trails drowns in it), but that the model suddenly ranks established trails hardly better
 * than their silence alone does. For windows of 14 and of 30 days the model's lead over recency (in AUC) in the last closed
 * window is set against its median lead in the windows before:
 *
 * <ul>
 *   <li>the 30-day lead below a quarter of its median: {@link Climate#SHIFTING};
 *   <li>the 14-day lead below a quarter, and more closings than foretold (over one overdispersed standard error):
 *       {@link Climate#EARLY}.
 * </ul>
 *
 * <p>Either only where the lead has fallen by more than {@value #BEYOND_CHANCE} of its standard errors: among a few hundred
 * trails it falls so far by chance, too.
 *
 * <p>A sudden shock can be noticed two weeks after it at the earliest, a slow one later: a change that is known should be
 * declared and not waited for. O(w n p²) for w = 14 windows of n established trails.
 */
final class ShiftDetector {

    private static final int WINDOWS = 7;
    private static final int FEWEST_WINDOWS = 4;
    private static final double FIRST_START = 100;
    private static final double ALARM = 0.25;

    /** How many standard errors the lead must have fallen by. */
    private static final int BEYOND_CHANCE = 3;

    private final Windows windows;

    ShiftDetector(Windows windows) {
        this.windows = windows;
    }

    /** Gives the trails at a cut, with what came of them within a horizon; only windows that have closed are asked for. */
    interface Windows {
        CutSample at(double cut, int horizonDays);
    }

    /** How far recent days are to be trusted over old habits. */
    enum Climate {
        CALM,
        EARLY,
        SHIFTING
    }

    /**
     * What was found.
     *
     * @param fortnight a model of the last closed 14 days alone
     * @param month a model of the last closed 30 days alone
     */
    record Verdict(Climate climate, OpennessModel fortnight, OpennessModel month) {}

    /**
     * Judges the climate at a cut.
     *
     * @param recordedDays for how many days walks had been recorded then
     */
    Verdict at(double cut, double recordedDays) {
        List<CutSample> fortnights = windows(cut, recordedDays, 14);
        List<CutSample> months = windows(cut, recordedDays, 30);
        boolean monthAlarm = isAlarm(months, 30);
        boolean fortnightAlarm = isAlarm(fortnights, 14) && excess(fortnights, 14) > 1;
        Climate climate = monthAlarm ? Climate.SHIFTING : fortnightAlarm ? Climate.EARLY : Climate.CALM;
        return new Verdict(climate, lastAlone(fortnights, 14), lastAlone(months, 30));
    }

    /** Returns the last closed windows one after the other, oldest first, established trails only. */
    private List<CutSample> windows(double cut, double recordedDays, int length) {
        List<CutSample> closed = new ArrayList<>();
        for (int back = WINDOWS; back >= 1; back--) {
            if (recordedDays - back * length >= FIRST_START) {
                closed.add(windows.at(cut - back * length, length).in(Universe.EST));
            }
        }
        return closed;
    }

    private static boolean isAlarm(List<CutSample> closed, int length) {
        if (closed.size() < FEWEST_WINDOWS) {
            return false;
        }
        OpennessModel model = fit(closed.subList(0, closed.size() - 1), length);
        double[] leads =
                closed.stream().mapToDouble(window -> lead(window, model)).toArray();
        double usual = median(Arrays.copyOf(leads, leads.length - 1));
        double last = leads[leads.length - 1];
        CutSample window = closed.get(closed.size() - 1);
        double error = Scores.errorOfAucDifference(scores(window, model), recency(window), window.walked());
        // Positive, so that an error that is not a number raises no alarm.
        return usual > 0 && last < ALARM * usual && usual - last > BEYOND_CHANCE * error;
    }

    private static double lead(CutSample window, OpennessModel model) {
        return auc(scores(window, model), window) - auc(recency(window), window);
    }

    private static double[] scores(CutSample window, OpennessModel model) {
        return window.trails().stream()
                .mapToDouble(trail -> model.probability(trail.days(), window.from()))
                .toArray();
    }

    private static double[] recency(CutSample window) {
        return window.trails().stream()
                .mapToDouble(trail -> trail.days().last())
                .toArray();
    }

    /** Returns how many overdispersed standard errors more trails closed in the last window than foretold. */
    private static double excess(List<CutSample> closed, int length) {
        int before = closed.size() - 1;
        OpennessModel model = fit(closed.subList(0, before), length);
        double dispersion = 0;
        for (CutSample window : closed.subList(0, before)) {
            double[] surplus = surplus(window, model);
            dispersion += surplus[0] * surplus[0] / surplus[1] / before;
        }
        double[] last = surplus(closed.get(before), model);
        return last[0] / Math.sqrt(Math.max(1, dispersion) * last[1] * (1 + 1.0 / before));
    }

    /** Returns closings beyond those foretold, and their variance if trails closed independently. */
    private static double[] surplus(CutSample window, OpennessModel model) {
        double surplus = 0;
        double variance = 1e-9; // so that an empty window divides
        for (Known trail : window.trails()) {
            double chance = model.probability(trail.days(), window.from());
            surplus += (trail.walked() ? 0 : 1) - (1 - chance);
            variance += chance * (1 - chance);
        }
        return new double[] {surplus, variance};
    }

    private static OpennessModel lastAlone(List<CutSample> closed, int length) {
        return fit(closed.subList(Math.max(0, closed.size() - 1), closed.size()), length);
    }

    private static OpennessModel fit(List<CutSample> closed, int length) {
        OpennessFit fit = new OpennessFit(OpennessModel.shipped(length));
        closed.forEach(sample -> sample.teach(fit));
        return fit.fit();
    }

    private static double auc(double[] score, CutSample window) {
        double auc = Scores.auc(score, window.walked());
        return Double.isNaN(auc) ? 0.5 : auc;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    }
}
