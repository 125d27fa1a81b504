package org.stigar.core.publish;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.stigar.core.change.forecast.Moment;
import org.stigar.core.trail.state.TrailState;

/**
 * How many of some trails are to be in each state, at each moment, as far as what is said of them tells. Raw numbers, worked
 * out from what any reader knows.
 *
 * @param spans of each state, at each moment
 */
record Prospect(Map<Moment, Map<TrailState, Span>> spans) {

    static final Prospect NONE = of((moment, state) -> new Span(0, 0, 0, 0));

    Prospect {
        spans = Map.copyOf(spans);
    }

    /**
     * An expectation.
     *
     * @param low the least to expect that what is said leaves open
     * @param high the most
     * @param variance of what will be counted about what is to be expected
     */
    record Span(double about, double low, double high, double variance) {

        /** Where what is said of two figures does not fit together to the last digit, one has to contain the other. */
        Span {
            low = Math.min(low, about);
            high = Math.max(high, about);
        }

        Span plus(Span other) {
            return new Span(about + other.about, low + other.low, high + other.high, variance + other.variance);
        }
    }

    /** Something of each state at each moment. */
    @FunctionalInterface
    interface Each {
        Span of(Moment moment, TrailState state);
    }

    static Prospect of(Each each) {
        Map<Moment, Map<TrailState, Span>> spans = new EnumMap<>(Moment.class);
        for (Moment moment : Moment.values()) {
            Map<TrailState, Span> states = new EnumMap<>(TrailState.class);
            for (TrailState state : TrailState.values()) {
                states.put(state, each.of(moment, state));
            }
            spans.put(moment, states);
        }
        return new Prospect(spans);
    }

    Span of(Moment moment, TrailState state) {
        return Objects.requireNonNull(Objects.requireNonNull(spans.get(moment)).get(state));
    }

    Prospect plus(Prospect other) {
        return of((moment, state) -> of(moment, state).plus(other.of(moment, state)));
    }
}
