package org.stigar.app.organisation.figures;

import java.util.ArrayList;
import java.util.List;
import org.stigar.core.change.forecast.Moment;
import org.stigar.core.publish.PublishedOutlook;
import org.stigar.core.trail.state.TrailState;

/**
 * How many trails are in which state on the day of a change, and 90 days after it without and with.
 *
 * @param spans one of each state at each moment
 */
public record OutlookFigures(List<Span> spans) {

    public OutlookFigures {
        spans = List.copyOf(spans);
    }

    /**
     * A number of trails, and between which numbers it will lie.
     *
     * @param low the least that it will be, nine times in ten or more
     * @param high the most
     */
    public record Span(Moment moment, TrailState state, CountFigure about, CountFigure low, CountFigure high) {}

    static OutlookFigures of(PublishedOutlook outlook) {
        List<Span> spans = new ArrayList<>();
        for (Moment moment : Moment.values()) {
            for (TrailState state : TrailState.values()) {
                PublishedOutlook.Span span = outlook.of(moment, state);
                spans.add(new Span(
                        moment,
                        state,
                        CountFigure.of(span.about()),
                        CountFigure.of(span.low()),
                        CountFigure.of(span.high())));
            }
        }
        return new OutlookFigures(spans);
    }

    /** Returns how many are in a state. */
    public Span of(Moment moment, TrailState state) {
        return spans.stream()
                .filter(span -> span.moment == moment && span.state == state)
                .findFirst()
                .orElseThrow();
    }
}
