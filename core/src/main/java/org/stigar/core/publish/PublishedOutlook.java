package org.stigar.core.publish;

import java.util.List;
import org.stigar.core.change.forecast.Outlook.Moment;
import org.stigar.core.trail.state.TrailState;

/**
 * How many of the trails that come to run across are in each state: on the day of the change, and 90 days after it without
 * and with. Worked out from what is said of these trails, as their closings are.
 */
public final class PublishedOutlook extends Published {

    private final StateTable<Span> spans;

    private PublishedOutlook(StateTable<Span> spans) {
        this.spans = spans;
    }

    /** Takes what was worked out of trails of which a number is said. */
    static PublishedOutlook of(PublishedCount trails, StateTable<Prospect> prospects, Policy policy) {
        return new PublishedOutlook(StateTable.of((moment, state) -> {
            Prospect prospect = prospects.get(moment, state);
            return new Span(
                    PublishedCount.worked(prospect.about(), policy),
                    PublishedCount.worked(prospect.least(), policy),
                    PublishedCount.worked(Math.min((double) trails.most(), prospect.most()), policy));
        }));
    }

    /** Says nothing of trails of which no number is said. */
    static PublishedOutlook silent(PublishedCount trails) {
        PublishedCount nothing = PublishedCount.withheld(trails.most());
        Span silence = new Span(nothing, nothing, nothing);
        return new PublishedOutlook(StateTable.of((moment, state) -> silence));
    }

    /** Returns how many trails are in a state; on the day itself none is overgrown, since all were walked lately. */
    public Span of(Moment moment, TrailState state) {
        return spans.get(moment, state);
    }

    @Override
    List<?> parts() {
        return List.of(spans);
    }

    /** A number, and between which numbers it will lie. */
    public static final class Span extends Published {

        private final PublishedCount about;
        private final PublishedCount low;
        private final PublishedCount high;

        private Span(PublishedCount about, PublishedCount low, PublishedCount high) {
            this.about = about;
            this.low = low;
            this.high = high;
        }

        /** Returns how many are expected. */
        public PublishedCount about() {
            return about;
        }

        /** Returns the least that it will be, nine times in ten or more. */
        public PublishedCount low() {
            return low;
        }

        /** Returns the most that it will be, nine times in ten or more. */
        public PublishedCount high() {
            return high;
        }

        @Override
        List<?> parts() {
            return List.of(about, low, high);
        }
    }
}
