package org.stigar.core.trail.openness;

import java.util.List;
import org.stigar.core.trail.DaySet;

/**
 * What a trail's own days say of it, as ten numbers.
 *
 * <p>Besides the decayed sums and the silence: <em>cover</em>, which lets days in a bunch count for less than days apart
 * (spacing: L. Pavlik, J. R. Anderson, Cognitive Science 29 (2005) 559-586, DOI 10.1207/s15516709cog0000_14); the silence
 * times the strength, as the same silence tells more of a busy trail; how far the silence exceeds four usual gaps; whether
 * the trail is new; and the share of its own gaps that were as long as this silence.
 */
final class TraceFeatures {

    static final List<String> NAMES = List.of(
            "one",
            "ln E4",
            "ln E30",
            "ln E180",
            "ln silence",
            "ln cover",
            "silence x strength",
            "unusual quiet",
            "new",
            "ln gap share");

    static final int COUNT = NAMES.size();

    private static final double SMALLEST_SUM = 1e-6;
    private static final double SHORTEST = 0.05;
    private static final double SHORTEST_GAP = 0.5;
    private static final double WIDEST_COVER = 14;
    private static final double LONG_MEMORY = 180;
    private static final double NEW_FOR = 30;
    private static final double UNUSUAL = Math.log(4);

    private TraceFeatures() {}

    /**
     * Writes the features. O(days).
     *
     * @param days not empty, none after the vantage
     */
    static void write(DaySet days, Vantage from, double[] into, int at) {
        double[] sums = new double[Decays.COUNT];
        Decays.sums(days, from, sums, 0);
        int gaps = days.size() - 1;
        double silence = from.age(days.last());
        double oldest = from.age(days.first());
        double cover = 0;
        double logGaps = 0;
        int asLong = 0;
        double before = oldest;
        for (int i = 0; i <= gaps; i++) {
            double age = from.age(days.day(i));
            double gap = before - age;
            cover += (i == 0 ? WIDEST_COVER : Math.min(gap, WIDEST_COVER)) * Decays.longest(age);
            if (i > 0) {
                logGaps += Math.log(Math.max(gap, SHORTEST_GAP));
                asLong += gap >= silence - 1e-9 ? 1 : 0;
            }
            before = age;
        }
        // How much of a long memory there can be yet.
        double memory = Math.sqrt(1 - Math.pow(2, -from.recordedDays() / LONG_MEMORY));
        double quiet = gaps > 0 ? Math.log(silence + 1) - logGaps / gaps - UNUSUAL : 0;
        into[at] = 1;
        into[at + 1] = Math.log(sums[0] + SMALLEST_SUM);
        into[at + 2] = Math.log(sums[1] + SMALLEST_SUM);
        into[at + 3] = Math.log(sums[2] / memory + SMALLEST_SUM);
        into[at + 4] = Math.log(silence + SHORTEST);
        into[at + 5] = Math.log(cover / memory + SHORTEST);
        into[at + 6] = Math.log(sums[1] + SHORTEST) * Math.log(silence + 1);
        into[at + 7] = Math.min(UNUSUAL, Math.max(0, quiet));
        into[at + 8] = Math.max(0, 1 - oldest / NEW_FOR);
        into[at + 9] = Math.log((asLong + 0.5) / (gaps + 1));
    }
}
