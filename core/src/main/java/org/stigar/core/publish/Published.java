package org.stigar.core.publish;

import java.util.List;

/**
 * A figure that may be seen by others than the people it is about. Immutable, safe for use by many threads.
 *
 * <p>Only the gate builds one: no subtype has a constructor or factory that others can call. So who takes something
 * {@code Published} to a page or a file cannot show a raw count by mistake. Equal if all that can be seen is equal.
 */
public abstract sealed class Published
        permits Publication,
                PublishedAgreement,
                PublishedAnswers,
                PublishedCell,
                PublishedChange,
                PublishedChange.Row,
                PublishedChange.Shift,
                PublishedCompetences,
                PublishedCount,
                PublishedCoverage,
                PublishedEffect,
                PublishedFollowUp,
                PublishedFollowUp.Row,
                PublishedForecast,
                PublishedForecast.Between,
                PublishedForecast.Losses,
                PublishedGroup,
                PublishedOutlook,
                PublishedOutlook.Span,
                PublishedPlans,
                PublishedPulse,
                PublishedPulse.Slice,
                PublishedResponse,
                PublishedShare,
                PublishedSilo,
                PublishedStates,
                PublishedStretch,
                PublishedTask,
                PublishedTask.Node,
                PublishedTurnover,
                PublishedUnit,
                PublishedZones,
                PublishedZones.Band {

    Published() {}

    /** How a published figure compares with the same figure of the quarter before. */
    public enum Trend {
        UP,
        STEADY,
        DOWN,
        /** One of the two says nothing. */
        UNKNOWN
    }

    /** Returns all that can be seen, for comparison. */
    abstract List<?> parts();

    @Override
    public final boolean equals(Object other) {
        return other instanceof Published that && getClass() == that.getClass() && parts().equals(that.parts());
    }

    @Override
    public final int hashCode() {
        return parts().hashCode();
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + parts();
    }
}
