package org.stigar.app.pulse.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.stigar.core.inference.Direction;
import org.stigar.core.publish.PublishedChange;

/**
 * How the answers changed since the wave before.
 *
 * @param since the day on which that one closed
 * @param items the ids of the questions that were asked in both on one scale
 */
public record ChangeFigures(Kind kind, LocalDate since, List<String> items, Row total, List<Row> groups) {

    public ChangeFigures {
        items = List.copyOf(items);
        groups = List.copyOf(groups);
    }

    /** What is compared. */
    public enum Kind {
        /** All who answered, as if they were other people. */
        ALL,
        /** Those who answered both by the code that they kept. */
        MATCHED
    }

    /** Returns what the gate says. */
    public static ChangeFigures of(Kind kind, LocalDate since, PublishedChange change, UnaryOperator<String> names) {
        return new ChangeFigures(
                kind,
                since,
                change.items(),
                Row.of(change.total(), names),
                change.groups().stream().map(row -> Row.of(row, names)).toList());
    }

    /** One group, or all: a shift for each question. */
    public record Row(List<String> units, List<String> names, List<Shift> shifts) {

        public Row {
            units = List.copyOf(units);
            names = List.copyOf(names);
            shifts = List.copyOf(shifts);
        }

        static Row of(PublishedChange.Row row, UnaryOperator<String> names) {
            return new Row(
                    PulseFigures.texts(row.units(), UnaryOperator.identity()),
                    PulseFigures.texts(row.units(), names),
                    row.shifts().stream().map(Shift::of).toList());
        }
    }

    /**
     * What is said of one question.
     *
     * @param between between which numbers of points the mean moved; empty where nothing is said
     * @param direction which way; empty where that cannot be told from chance
     */
    public record Shift(PublishedChange.Shift.Kind kind, Optional<Stretch> between, Optional<Direction> direction) {

        static Shift of(PublishedChange.Shift shift) {
            return new Shift(shift.kind(), shift.between().map(Stretch::of), shift.direction());
        }
    }

    /** Returns what is said of a question, in all. */
    public Optional<Shift> find(String item) {
        return find(total, item);
    }

    /** Returns what is said of a question in the group of these units. */
    public Optional<Shift> find(List<String> units, String item) {
        return groups.stream()
                .filter(row -> row.units().equals(units))
                .findFirst()
                .flatMap(row -> find(row, item));
    }

    private Optional<Shift> find(Row row, String item) {
        int place = items.indexOf(item);
        return place < 0 ? Optional.empty() : Optional.of(row.shifts().get(place));
    }
}
