package org.stigar.core.trail.openness;

import java.util.Arrays;

/**
 * Time in working life: a quiet day counts for less than a busy one, but at least for {@value #LEAST}.
 *
 * <p>Weekends, July and Christmas then pass quickly, and trails do not seem to fade in them. A day counts in full once as
 * much goes on as on the busier days of the eight weeks before it (their upper quartile); below that in proportion,
 * down to the floor. Only days before it are looked at, so nothing is known ahead; and only the whole organisation's
 * totals, never single trails. Immutable, safe for use by many threads.
 */
public final class ActiveTime implements TimeScale {

    private static final double LEAST = 0.5;
    private static final int DAYS_BEFORE = 56;
    private static final int FEWEST_DAYS = 14;
    private static final double BUSY = 0.75;

    /** With fewer trails walked on a busy day, a quiet one is chance and not a holiday: time runs as in the calendar. */
    private static final double ENOUGH_TRAILS = 50;

    private final int firstDay;
    private final double[] passed;

    private ActiveTime(int firstDay, double[] passed) {
        this.firstDay = firstDay;
        this.passed = passed;
    }

    /**
     * Returns the scale of an organisation in which so many trails were walked on {@code firstDay}, {@code firstDay} + 1, ….
     * Outside the given days time runs as in the calendar. O(n) for n days.
     *
     * @param firstDay epoch day
     * @param trailsWalked counts, 0 or more; only days that are over
     */
    public static ActiveTime of(int firstDay, long[] trailsWalked) {
        double[] passed = new double[trailsWalked.length + 1];
        for (int day = 0; day < trailsWalked.length; day++) {
            if (!(trailsWalked[day] >= 0)) {
                throw new IllegalArgumentException("a day's count must be 0 or more, was " + trailsWalked[day]);
            }
            long[] before = Arrays.copyOfRange(trailsWalked, Math.max(0, day - DAYS_BEFORE), day);
            double busy = before.length < FEWEST_DAYS ? 0 : quantile(before, BUSY);
            double share = busy >= ENOUGH_TRAILS ? Math.min(1, trailsWalked[day] / busy) : 1;
            passed[day + 1] = passed[day] + LEAST + (1 - LEAST) * share;
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

    /** Returns a quantile, between two values in a straight line (definition 7 of Hyndman and Fan 1996). */
    private static double quantile(long[] values, double share) {
        Arrays.sort(values);
        double at = share * (values.length - 1);
        int below = (int) at;
        int above = Math.min(values.length - 1, below + 1);
        return values[below] + (at - below) * (values[above] - values[below]);
    }

    @Override
    public String toString() {
        return "active";
    }
}
