package org.stigar.app.changes.after;

import java.util.EnumMap;
import java.util.Map;
import org.stigar.core.change.TrailPlan;
import org.stigar.core.publish.PublishedPlans;

/**
 * What is told of the plans for a change.
 *
 * @param shares of each choice between how many of a hundred who planned it lies; none where nothing is told
 */
public record PlanFigures(Map<TrailPlan, Share> shares) {

    /** Nothing: too few planned, or there was too little room to tell of anybody. */
    static final PlanFigures SILENT = new PlanFigures(Map.of());

    private static final int HUNDRED = 100;

    public PlanFigures {
        shares = Map.copyOf(shares);
        if (!shares.isEmpty() && shares.size() != TrailPlan.values().length) {
            throw new IllegalArgumentException("all choices are told of or none, were " + shares.size());
        }
    }

    /** Between how many of a hundred. */
    public record Share(int from, int until) {

        public Share {
            if (from < 0 || until > HUNDRED || from > until) {
                throw new IllegalArgumentException("a share lies within 0 to 100, was " + from + " to " + until);
            }
        }
    }

    static PlanFigures of(PublishedPlans published) {
        Map<TrailPlan, Share> shares = new EnumMap<>(TrailPlan.class);
        for (TrailPlan choice : TrailPlan.values()) {
            published
                    .share(choice)
                    .ifPresent(share -> shares.put(choice, new Share((int) Math.round(HUNDRED * share.from()), (int)
                            Math.round(HUNDRED * share.until()))));
        }
        return new PlanFigures(shares);
    }

    /** Returns whether something is told. */
    public boolean isTold() {
        return !shares.isEmpty();
    }
}
