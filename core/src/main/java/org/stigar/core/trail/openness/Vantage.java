package org.stigar.core.trail.openness;

import org.stigar.core.trail.DaySet;
import org.stigar.core.trail.Traces;

/**
 * From where trails are looked at.
 *
 * @param now the instant, in days since 1 January 1970 with its fraction
 * @param recordedDays for how many days walks have been recorded, above 0: a short memory explains a short past
 * @param scale how time is counted, from what was known at the instant
 */
public record Vantage(double now, double recordedDays, TimeScale scale) {

    public Vantage {
        if (!(Double.isFinite(now) && recordedDays > 0)) {
            throw new IllegalArgumentException("now must be finite and the recorded days above 0");
        }
    }

    /** Returns the view on the calendar. */
    public static Vantage calendar(double now, double recordedDays) {
        return new Vantage(now, recordedDays, TimeScale.CALENDAR);
    }

    /**
     * Returns the view in active time on an organisation's own trails ({@link ActiveTime}); what was walked on the day of
     * the instant or later is not looked at. O(days of all trails).
     */
    public static Vantage active(Traces traces, double now) {
        int today = (int) Math.floor(now);
        int first = today;
        for (int trail = 0; trail < traces.size(); trail++) {
            first = Math.min(first, traces.days(trail).first());
        }
        long[] walked = new long[today - first];
        for (int trail = 0; trail < traces.size(); trail++) {
            DaySet days = traces.days(trail);
            for (int i = 0; i < days.size() && days.day(i) < today; i++) {
                walked[days.day(i) - first]++;
            }
        }
        return new Vantage(now, Math.max(1, now - first), ActiveTime.of(first, walked));
    }

    /** Returns how long ago each day ended, oldest first, in days of the scale; 0 for a day that lasts. */
    double[] ages(DaySet days) {
        double[] ages = new double[days.size()];
        double position = scale.position(now);
        for (int i = 0; i < ages.length; i++) {
            double end = days.day(i) + 1.0;
            ages[i] = now <= end ? 0 : position - scale.position(end);
        }
        return ages;
    }
}
