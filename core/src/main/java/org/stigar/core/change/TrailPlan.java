package org.stigar.core.change;

import java.util.Collection;
import java.util.Optional;

/** What one end of a trail wants of it when a change takes its occasion away. The names are stored and never change. */
public enum TrailPlan {
    /** To go on walking it. */
    KEEP,
    /** That somebody else walks it from then on. */
    HAND_OVER,
    /** To let it grow over. */
    LET_GO;

    /**
     * Returns what somebody wants of most of their trails, so that each person weighs the same however many trails they have. Of two that are as
     * many it is the one that keeps more: {@link #KEEP} before {@link #HAND_OVER} before {@link #LET_GO}. Empty of none.
     */
    public static Optional<TrailPlan> mostOf(Collection<TrailPlan> plans) {
        Optional<TrailPlan> most = Optional.empty();
        long times = 0;
        for (TrailPlan choice : values()) {
            long found = plans.stream().filter(choice::equals).count();
            if (found > times) {
                most = Optional.of(choice);
                times = found;
            }
        }
        return most;
    }
}
