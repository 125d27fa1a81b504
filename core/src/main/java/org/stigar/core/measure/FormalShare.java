package org.stigar.core.measure;

import java.util.OptionalDouble;
import org.stigar.core.trail.DaySet;
import org.stigar.core.trail.Traces;

/**
 * How much of the walking the organisation brought about, and how much the people did themselves.
 *
 * <p>A walk-day is formal when every walk of that trail on that day had a formal occasion; a day with both kinds is
 * informal. {@code share = formal / (formal + informal)}. The split is the project's own; that in a restructuring
 * purely formal contact goes is found in S. B. Srivastava, "Intraorganizational network dynamics in times of ambiguity",
 * Organization Science 26 (2015), doi:10.1287/orsc.2015.0999.
 *
 * @param formal walk-days that only the organisation brought about, 0 or more
 * @param informal walk-days with a walk that people made themselves, 0 or more
 */
public record FormalShare(long formal, long informal) {

    public FormalShare {
        if (!(formal >= 0 && informal >= 0)) {
            throw new IllegalArgumentException("days must be 0 or more, were " + formal + " and " + informal);
        }
    }

    /** Counts the walk-days of a quarter. Costs O(days of all trails). */
    public static FormalShare in(Traces traces, Quarter quarter) {
        boolean noneFormal =
                traces.layers().stream().noneMatch(layer -> layer.occasion().isFormal());
        long all = 0;
        long informal = 0;
        for (int trail = 0; trail < traces.size(); trail++) {
            DaySet days = traces.days(trail);
            int own = days.count(quarter.from(), quarter.until());
            all += own;
            // Telling the layers apart costs more, so it is done only where it can make a difference.
            informal += noneFormal || own == 0
                    ? own
                    : traces.trace(trail).informalDays().count(quarter.from(), quarter.until());
        }
        return new FormalShare(all - informal, informal);
    }

    /** Returns the formal share, 0 to 1, or empty where nobody walked. */
    public OptionalDouble share() {
        long all = formal + informal;
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) formal / all);
    }
}
