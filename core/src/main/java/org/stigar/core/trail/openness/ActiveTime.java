package org.stigar.core.trail.openness;

import java.util.Arrays;

/**
 * Time in active days: a day counts by how busy the whole organisation was, relative to its mean.
 *
 * <p>Weekends, July and Christmas then pass quickly, and trails do not seem to fade in them. A day's weight is its walks
 * divided by the mean walks of the 91 days around it that had any data, capped at {@value #MOST}; a floor keeps time
 * from standing still. Weights come from the whole organisation's totals, never from single trails. Immutable.
 */
public final class ActiveTime implements TimeScale {

    private static final double MOST = 3.0;
    private static final double LEAST = 0.1;
    private static final int HALF_WINDOW = 45;

    private final int firstDay;
    private final double[] passed;

    private ActiveTime(int firstDay, double[] passed) {
        this.firstDay = firstDay;
        this.passed = passed;
    }

    /**
     * Returns the scale of an organisation whose walks on {@code firstDay}, {@code firstDay} + 1, … are given. Outside
     * the given days time runs as in the calendar.
     *
     * @param firstDay epoch day
     * @param walks counts, 0 or more; only days up to the instant of interest, so that nothing is known ahead
     */
    public static ActiveTime of(int firstDay, long[] walks) {
        double[] passed = new double[walks.length + 1];
        long[] sums = new long[walks.length + 1];
        for (int i = 0; i < walks.length; i++) {
            if (!(walks[i] >= 0)) {
                throw new IllegalArgumentException("a day's walks must be 0 or more, were " + walks[i]);
            }
            sums[i + 1] = sums[i] + walks[i];
        }
        for (int i = 0; i < walks.length; i++) {
            int from = Math.max(0, i - HALF_WINDOW);
            int until = Math.min(walks.length, i + HALF_WINDOW + 1);
            double mean = (sums[until] - sums[from]) / (double) (until - from);
            double weight = mean == 0 ? 1 : Math.min(MOST, Math.max(LEAST, walks[i] / mean));
            passed[i + 1] = passed[i] + weight;
        }
        return new ActiveTime(firstDay, passed);
    }

    @Override
    public double position(double instantDays) {
        double offset = instantDays - firstDay;
        int last = passed.length - 1;
        if (offset <= 0) {
            return offset;
        }
        if (offset >= last) {
            return passed[last] + (offset - last);
        }
        int day = (int) offset;
        return passed[day] + (offset - day) * (passed[day + 1] - passed[day]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActiveTime that && firstDay == that.firstDay && Arrays.equals(passed, that.passed);
    }

    @Override
    public int hashCode() {
        return 31 * firstDay + Arrays.hashCode(passed);
    }

    @Override
    public String toString() {
        return "active";
    }
}
