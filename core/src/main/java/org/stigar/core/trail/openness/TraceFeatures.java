package org.stigar.core.trail.openness;

import java.util.List;

/**
 * What a trail's own days say of it, as ten numbers.
 *
 * <p>Besides the decayed sums and the silence: <em>cover</em>, which lets days in a bunch count for less than days apart
 * (spacing: P. I. Pavlik, J. R. Anderson, Cognitive Science 29 (2005) 559-586, DOI 10.1207/s15516709cog0000_14); the silence
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

    private static final double LONGEST_FITTED_SILENCE = 90;

    private final double[] row = new double[COUNT];
    private final double late;
    private final TrailLife.Past past;

    private TraceFeatures(double[] ages, double recordedDays, double late) {
        this.late = late;
        past = TrailLife.Past.of(ages);
        write(ages, recordedDays, row, 0);
    }

    /**
     * Returns the features of a trail as a fitted model knows them: of one that has been silent for more than 90 days,
     * those of its 90th.
     *
     * @param ages of the days, oldest first, at least one
     */
    static TraceFeatures of(double[] ages, double recordedDays) {
        double late = Math.max(0, ages[ages.length - 1] - LONGEST_FITTED_SILENCE);
        double[] then = ages;
        if (late > 0) {
            then = ages.clone();
            for (int i = 0; i < then.length; i++) {
                then[i] -= late;
            }
        }
        return new TraceFeatures(then, recordedDays, late);
    }

    /** Returns for how many days it has been silent beyond the silence that a fit knows, 0 or more. */
    double late() {
        return late;
    }

    /** Returns what a trail's life is judged by. */
    TrailLife.Past past() {
        return past;
    }

    double dot(double[] beta) {
        double sum = 0;
        for (int j = 0; j < COUNT; j++) {
            sum += beta[j] * row[j];
        }
        return sum;
    }

    /**
     * Writes the features. O(days).
     *
     * @param ages of the days, oldest first, at least one
     * @param recordedDays for how many days walks have been recorded, above 0
     */
    static void write(double[] ages, double recordedDays, double[] into, int at) {
        int gaps = ages.length - 1;
        double silence = ages[gaps];
        double cover = WIDEST_COVER * Decays.longest(ages[0]);
        double logGaps = 0;
        int asLong = 0;
        for (int i = 1; i <= gaps; i++) {
            double gap = ages[i - 1] - ages[i];
            cover += Math.min(gap, WIDEST_COVER) * Decays.longest(ages[i]);
            logGaps += Math.log(Math.max(gap, SHORTEST_GAP));
            asLong += gap >= silence - 1e-9 ? 1 : 0;
        }
        // How much of a long memory there can be yet.
        double memory = Math.sqrt(1 - Math.pow(2, -recordedDays / LONG_MEMORY));
        double quiet = gaps > 0 ? Math.log(silence + 1) - logGaps / gaps - UNUSUAL : 0;
        double strength = Decays.sum(ages, 1);
        into[at] = 1;
        into[at + 1] = Math.log(Decays.sum(ages, 0) + SMALLEST_SUM);
        into[at + 2] = Math.log(strength + SMALLEST_SUM);
        into[at + 3] = Math.log(Decays.sum(ages, 2) / memory + SMALLEST_SUM);
        into[at + 4] = Math.log(silence + SHORTEST);
        into[at + 5] = Math.log(cover / memory + SHORTEST);
        into[at + 6] = Math.log(strength + SHORTEST) * Math.log(silence + 1);
        into[at + 7] = Math.min(UNUSUAL, Math.max(0, quiet));
        into[at + 8] = Math.max(0, 1 - ages[0] / NEW_FOR);
        into[at + 9] = Math.log((asLong + 0.5) / (gaps + 1));
    }
}
