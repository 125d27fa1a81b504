package org.stigar.core.trail.state;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What is said of a trail at an instant.
 *
 * @param openness the probability, 0 to 1, that it is walked again within its horizon; empty where recording is thin or
 *     the trail never fades, and so no probability is honest
 * @param horizonDays the horizon that it is judged by, 14 to 180 days; empty where it never fades
 * @param marks what stands beside the state
 * @param reasons most telling first; never empty
 */
public record Assessment(
        TrailState state, OptionalDouble openness, OptionalDouble horizonDays, Set<Mark> marks, List<Reason> reasons) {

    public Assessment {
        marks = Set.copyOf(marks);
        reasons = List.copyOf(reasons);
    }

    /**
     * Returns how open the trail counts as in a forest, above 0 and at most 1: its openness, or where no probability is
     * honest, the middle of its state.
     */
    public double worth(Thresholds limits) {
        return limits.worth(state, openness);
    }

    /** What stands beside a state. */
    public enum Mark {
        /** First walked within 30 days. */
        NEW,
        /** An end lets it rest. */
        RESTING
    }
}
