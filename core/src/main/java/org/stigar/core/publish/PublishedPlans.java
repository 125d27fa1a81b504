package org.stigar.core.publish;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stigar.core.change.TrailPlan;

/** What those who planned for their trails at a change want of most of them: between which shares of these people each choice lies. */
public final class PublishedPlans extends Published {

    private final Map<TrailPlan, PublishedStretch> shares;

    private PublishedPlans(Map<TrailPlan, PublishedStretch> shares) {
        this.shares = Collections.unmodifiableMap(new TreeMap<>(shares));
    }

    static PublishedPlans silent() {
        return new PublishedPlans(Map.of());
    }

    /** Makes one of a stretch for each choice. */
    static PublishedPlans of(Map<TrailPlan, PublishedStretch> shares) {
        return new PublishedPlans(shares);
    }

    /** Returns whether something is said. Why nothing is said is not. */
    public boolean isSaid() {
        return !shares.isEmpty();
    }

    /** Returns between which shares of those who planned a choice lies, in halves or in quarters; empty where nothing is said. */
    public Optional<PublishedStretch> share(TrailPlan choice) {
        return Optional.ofNullable(shares.get(choice));
    }

    @Override
    List<?> parts() {
        return List.of(shares);
    }
}
