package org.stigar.core.publish;

import java.util.List;
import org.stigar.core.trail.state.TrailState;

/** How many trails are in each state. */
public final class PublishedStates extends Published {

    private static final List<TrailState> STATES = List.of(TrailState.values());

    private final List<PublishedCount> counts;

    /** Takes one count for each state, in their order. */
    PublishedStates(List<PublishedCount> counts) {
        this.counts = List.copyOf(counts);
    }

    /** Returns how many trails are in a state. */
    public PublishedCount of(TrailState state) {
        return counts.get(place(state));
    }

    /** Returns which place a state has among its like, from 0. */
    static int place(TrailState state) {
        return STATES.indexOf(state);
    }

    @Override
    List<?> parts() {
        return counts;
    }
}
