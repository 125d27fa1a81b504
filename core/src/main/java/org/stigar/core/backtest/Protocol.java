package org.stigar.core.backtest;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a backtest cuts the past: at {@code firstCut + i · stepDays}, counted from the midnight (UTC) before the first
 * contact, as long as the horizon after a cut lies within the data. The last cuts are the test, and at each of them a
 * model learns from those earlier cuts whose windows had closed by then.
 *
 * @param horizonDays length of the window after a cut, 1 or more
 * @param firstCut days after the beginning, above 0
 * @param stepDays days between cuts, above 0
 * @param testCuts how many of the last cuts are the test, 1 or more
 */
public record Protocol(int horizonDays, double firstCut, double stepDays, int testCuts) {

    /** TRAIL-30 with a horizon of 30 days. */
    public static final Protocol TRAIL_30 = new Protocol(30, 135.522, 30, 5);

    /** The same grid with a horizon of 90 days. */
    public static final Protocol TRAIL_90 = new Protocol(90, 135.522, 30, 4);

    public Protocol {
        if (!(horizonDays >= 1 && firstCut > 0 && stepDays > 0 && testCuts >= 1)) {
            throw new IllegalArgumentException("horizon, first cut, step and number of test cuts must be above 0");
        }
    }

    /**
     * Returns the protocol for a file of a given length: TRAIL-30's grid where it gives a test cut that has a closed window
     * before it, else a grid of horizons from a quarter of the file on.
     *
     * @param spanDays length of the data, above 0
     */
    public static Protocol fitting(int horizonDays, double spanDays) {
        Protocol standard =
                new Protocol(horizonDays, TRAIL_30.firstCut(), TRAIL_30.stepDays(), horizonDays > 30 ? 4 : 5);
        if (!standard.tests(spanDays).isEmpty()) {
            return standard;
        }
        return new Protocol(horizonDays, Math.max(1, spanDays / 4), horizonDays, 5);
    }

    /** Returns this protocol with another number of test cuts. */
    public Protocol withTestCuts(int count) {
        return new Protocol(horizonDays, firstCut, stepDays, count);
    }

    /** Returns all cuts whose window closes within the data, in days after its beginning. */
    List<Double> cuts(double spanDays) {
        List<Double> cuts = new ArrayList<>();
        for (int i = 0; firstCut + i * stepDays + horizonDays <= spanDays; i++) {
            cuts.add(firstCut + i * stepDays);
        }
        return cuts;
    }

    /** Returns the test cuts: the last ones, as far as some window had closed before them. */
    List<Double> tests(double spanDays) {
        List<Double> cuts = cuts(spanDays);
        return cuts.subList(Math.max(0, cuts.size() - testCuts), cuts.size()).stream()
                .filter(cut -> firstCut + horizonDays <= cut)
                .toList();
    }
}
