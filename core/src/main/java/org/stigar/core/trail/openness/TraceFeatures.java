package org.stigar.core.trail.openness;

import java.util.List;
import org.stigar.core.trail.DaySet;

/** What a trail's own days say of it. */
final class TraceFeatures {

    static final List<String> NAMES = List.of("one", "ln E4", "ln E30", "ln E180", "-ln silence");

    private static final double SMALLEST_SUM = 1e-6;
    private static final double SHORTEST_SILENCE = 0.05;

    private TraceFeatures() {}

    /**
     * Writes the features.
     *
     * @param days not empty, none after {@code now}
     */
    static void write(DaySet days, double now, TimeScale scale, double[] into, int at) {
        into[at] = 1;
        Decays.sums(days, now, scale, into, at + 1);
        for (int m = 0; m < Decays.COUNT; m++) {
            into[at + 1 + m] = Math.log(into[at + 1 + m] + SMALLEST_SUM);
        }
        into[at + 1 + Decays.COUNT] = -Math.log(scale.since(days.last(), now) + SHORTEST_SILENCE);
    }
}
