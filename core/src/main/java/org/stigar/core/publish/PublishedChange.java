package org.stigar.core.publish;

import java.util.List;
import java.util.Optional;
import org.stigar.core.inference.Comparison;
import org.stigar.core.inference.Direction;
import org.stigar.core.people.UnitId;

/** How answers changed from one wave to a later one, group by group. */
public final class PublishedChange extends Published {

    private static final double TENTH = 0.1;

    private final List<String> items;
    private final List<Row> groups;
    private final Row total;

    PublishedChange(List<String> items, List<Row> groups, Row total) {
        this.items = List.copyOf(items);
        this.groups = List.copyOf(groups);
        this.total = total;
    }

    /** What is said of one item. */
    public static final class Shift extends Published {

        private final Kind kind;
        private final Optional<PublishedStretch> between;

        private Shift(Kind kind, Optional<PublishedStretch> between) {
            this.kind = kind;
            this.between = between;
        }

        static Shift of(Kind kind) {
            return new Shift(kind, Optional.empty());
        }

        /**
         * Says an interval that was worked out from the middle of what is published, wider by what the middle may be away from the truth.
         *
         * @param below how far the true difference may be below the middle
         * @param above how far above
         */
        static Shift of(Comparison comparison, double below, double above) {
            if (comparison instanceof Comparison.NoSpread) {
                return of(Kind.NO_SPREAD);
            }
            return comparison
                    .findEstimate()
                    .map(estimate -> new Shift(
                            Kind.COMPARED,
                            Optional.of(
                                    PublishedStretch.outwards(estimate.low() - below, estimate.high() + above, TENTH))))
                    .orElseGet(() -> of(Kind.TOO_FEW));
        }

        /** Whether something is said. */
        public enum Kind {
            /** There is an interval. */
            COMPARED,
            /** Too few answered in one of the waves. */
            TOO_FEW,
            /** All that is published is at one point. */
            NO_SPREAD
        }

        /** Returns whether something is said. */
        public Kind kind() {
            return kind;
        }

        /** Returns which way it went, or empty where that cannot be told from chance. */
        public Optional<Direction> direction() {
            if (between.filter(moved -> moved.from() > 0).isPresent()) {
                return Optional.of(Direction.MORE);
            }
            return between.filter(moved -> moved.until() < 0).map(moved -> Direction.LESS);
        }

        /** Returns between which numbers of points the mean moved, to a tenth outwards, or empty where nothing is said. */
        public Optional<PublishedStretch> between() {
            return between;
        }

        @Override
        List<?> parts() {
            return List.of(kind, between);
        }
    }

    /** One group, or the total. */
    public static final class Row extends Published {

        private final List<UnitId> units;
        private final List<Shift> shifts;

        Row(List<UnitId> units, List<Shift> shifts) {
            this.units = List.copyOf(units);
            this.shifts = List.copyOf(shifts);
        }

        /** Returns the units; none for the total. */
        public List<UnitId> units() {
            return units;
        }

        /** Returns what is said of each item, in the order of {@link PublishedChange#items}. */
        public List<Shift> shifts() {
            return shifts;
        }

        @Override
        List<?> parts() {
            return List.of(units, shifts);
        }
    }

    /** Returns the ids of the items that were asked in both waves on the same scale. */
    public List<String> items() {
        return items;
    }

    /** Returns the groups of which something is said in both waves, in the order of their first units. */
    public List<Row> groups() {
        return groups;
    }

    /** Returns all together. */
    public Row total() {
        return total;
    }

    @Override
    List<?> parts() {
        return List.of(items, groups, total);
    }
}
