package org.stigar.core.publish;

import java.util.ArrayList;
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

    /**
     * Says how many of the pairs are in each of several states, or nothing where they fill up nearly all pairs.
     *
     * @param counts counts of pairs, no pair in two
     * @param leans whether each leans on few
     * @param pairs all pairs there are
     */
    static PublishedStates inside(long[] counts, boolean[] leans, long pairs, Policy policy) {
        List<PublishedCount> labels = new ArrayList<>();
        long sum = 0;
        for (int state = 0; state < counts.length; state++) {
            labels.add(PublishedCount.label(counts[state], leans[state], pairs, policy));
            sum += labels.get(state).least();
        }
        long least = sum;
        boolean free = policy.isExact()
                || labels.stream().allMatch(label -> least - label.least() + label.room(policy) < Math.max(1, pairs));
        return free ? new PublishedStates(labels) : silent(pairs);
    }

    /** Says nothing of any state. */
    static PublishedStates silent(long pairs) {
        return new PublishedStates(
                STATES.stream().map(state -> PublishedCount.withheld(pairs)).toList());
    }

    @Override
    List<?> parts() {
        return counts;
    }
}
