package org.stigar.core.publish;

import java.util.List;
import org.stigar.core.measure.Quarter;

/** How much of the network stayed from one quarter to the next. */
public final class PublishedTurnover extends Published {

    private final Quarter before;
    private final Quarter after;
    private final PublishedShare weighted;
    private final PublishedShare unweighted;

    PublishedTurnover(Quarter before, Quarter after, PublishedShare weighted, PublishedShare unweighted) {
        this.before = before;
        this.after = after;
        this.weighted = weighted;
        this.unweighted = unweighted;
    }

    /** Returns the first of the two quarters. */
    public Quarter before() {
        return before;
    }

    /** Returns the quarter it is compared with. */
    public Quarter after() {
        return after;
    }

    /** Returns the share of walk-days kept. */
    public PublishedShare weighted() {
        return weighted;
    }

    /** Returns the share of trails kept. */
    public PublishedShare unweighted() {
        return unweighted;
    }

    @Override
    List<?> parts() {
        return List.of(before, after, weighted, unweighted);
    }
}
