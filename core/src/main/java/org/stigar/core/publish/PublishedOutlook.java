package org.stigar.core.publish;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.stigar.core.change.forecast.Moment;
import org.stigar.core.trail.state.TrailState;

/**
 * How many of the trails that come to run across are in each state: on the day of the change, and 90 days after it without
 * and with. Worked out from what is said of these trails, as their closings are.
 */
public final class PublishedOutlook extends Published {

    private static final double NINE_IN_TEN = 1.645;

    private final Map<Moment, Map<TrailState, Span>> spans;

    private PublishedOutlook(Map<Moment, Map<TrailState, Span>> spans) {
        this.spans = spans;
    }

    /** Takes what was worked out of trails of which a number is said. */
    static PublishedOutlook of(PublishedCount trails, Prospect prospect, Policy policy) {
        return each((moment, state) -> {
            Prospect.Span span = prospect.of(moment, state);
            double margin = NINE_IN_TEN * Math.sqrt(span.variance());
            return new Span(
                    PublishedCount.worked(span.about(), policy),
                    PublishedCount.worked(span.low() - margin, policy),
                    PublishedCount.worked(Math.min((double) trails.most(), span.high() + margin), policy));
        });
    }

    /** Says nothing of trails of which no number is said. */
    static PublishedOutlook silent(PublishedCount trails) {
        PublishedCount nothing = PublishedCount.withheld(trails.most());
        return each((moment, state) -> new Span(nothing, nothing, nothing));
    }

    private static PublishedOutlook each(Each each) {
        Map<Moment, Map<TrailState, Span>> spans = new EnumMap<>(Moment.class);
        for (Moment moment : Moment.values()) {
            Map<TrailState, Span> states = new EnumMap<>(TrailState.class);
            for (TrailState state : TrailState.values()) {
                states.put(state, each.of(moment, state));
            }
            spans.put(moment, states);
        }
        return new PublishedOutlook(spans);
    }

    @FunctionalInterface
    private interface Each {
        Span of(Moment moment, TrailState state);
    }

    /** Returns how many trails are in a state; on the day itself none is overgrown, since all were walked lately. */
    public Span of(Moment moment, TrailState state) {
        return Objects.requireNonNull(Objects.requireNonNull(spans.get(moment)).get(state));
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
