package org.stigar.core.publish;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.stigar.core.change.forecast.Outlook.Moment;
import org.stigar.core.trail.state.TrailState;

/**
 * Something of each state at each moment. Equal if all of it is.
 *
 * @param rows of each moment, what there is of each state
 */
record StateTable<T>(Map<Moment, Map<TrailState, T>> rows) {

    StateTable {
        rows = Map.copyOf(rows);
    }

    static <T> StateTable<T> of(BiFunction<Moment, TrailState, T> each) {
        Map<Moment, Map<TrailState, T>> rows = new EnumMap<>(Moment.class);
        for (Moment moment : Moment.values()) {
            Map<TrailState, T> row = new EnumMap<>(TrailState.class);
            for (TrailState state : TrailState.values()) {
                row.put(state, each.apply(moment, state));
            }
            rows.put(moment, row);
        }
        return new StateTable<>(rows);
    }

    T get(Moment moment, TrailState state) {
        return Objects.requireNonNull(Objects.requireNonNull(rows.get(moment)).get(state));
    }
}
