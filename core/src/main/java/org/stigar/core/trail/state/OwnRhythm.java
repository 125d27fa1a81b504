package org.stigar.core.trail.state;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.stigar.core.trail.DaySet;

/** The rhythm that a trail shows by itself, as nobody agreed on one. */
final class OwnRhythm {

    private static final int SHORTEST_HORIZON = 14;
    private static final int LONGEST_HORIZON = 180;

    /** As long as a trail has been walked on one day only, a month between walks is as good a guess as any. */
    private static final int HORIZON_OF_ONE_DAY = 60;

    private OwnRhythm() {}

    /** Returns the median number of days from one walked day to the next, or empty where there is one day only. */
    static OptionalDouble medianGap(DaySet days) {
        int gaps = days.size() - 1;
        if (gaps < 1) {
            return OptionalDouble.empty();
        }
        int[] lengths = new int[gaps];
        for (int i = 0; i < gaps; i++) {
            lengths[i] = days.day(i + 1) - days.day(i);
        }
        Arrays.sort(lengths);
        return OptionalDouble.of((lengths[(gaps - 1) / 2] + lengths[gaps / 2]) / 2.0);
    }

    /** Returns twice the median gap, within 14 to 180 days. */
    static double horizonDays(DaySet days) {
        OptionalDouble gap = medianGap(days);
        return gap.isEmpty()
                ? HORIZON_OF_ONE_DAY
                : Math.min(LONGEST_HORIZON, Math.max(SHORTEST_HORIZON, 2 * gap.getAsDouble()));
    }
}
