package org.stigar.core.publish;

import java.util.List;
import java.util.Optional;
import org.stigar.core.change.TrailPlan;

/** What those who planned for their trails at a change want of most of them: between which shares of these people each choice lies. */
public final class PublishedPlans extends Published {

    private final List<PublishedStretch> shares;

    private PublishedPlans(List<PublishedStretch> shares) {
        this.shares = List.copyOf(shares);
    }

    static PublishedPlans silent() {
        return new PublishedPlans(List.of());
    }

    /** Makes one of a stretch for each choice, in their order. */
    static PublishedPlans of(List<PublishedStretch> shares) {
        return new PublishedPlans(shares);
    }

    /** Returns whether something is said. Why nothing is said is not. */
    public boolean isSaid() {
        return !shares.isEmpty();
    }

    /** Returns between which shares of those who planned a choice lies, in halves or in quarters; empty where nothing is said. */
    public Optional<PublishedStretch> share(TrailPlan choice) {
        return isSaid() ? Optional.of(shares.get(choice.ordinal())) : Optional.empty();
    }

    @Override
    List<?> parts() {
        return List.of(shares);
    }
}
