package org.stigar.app.changes.touched;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stigar.app.access.Member;
import org.stigar.app.organisation.UnitTrails;
import org.stigar.app.organisation.UnitTrails.Group;
import org.stigar.app.organisation.UnitTrails.Shown;
import org.stigar.app.organisation.UnitTrails.Span;
import org.stigar.core.change.draft.Draft;
import org.stigar.core.measure.unit.Isolation;
import org.stigar.core.measure.unit.Isolation.Band;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;

/**
 * How many people of a unit are likely to have no open trail to anybody in their unit, today and with a change: from what is published to the same
 * reader, and how many go where. Who has which trail is not in it.
 */
public final class TouchedUnits {

    private static final int FEW = 3;

    private final UnitTrails published;
    private final Clock clock;

    TouchedUnits(UnitTrails published, Clock clock) {
        this.published = published;
        this.clock = clock;
    }

    /**
     * A unit that the change takes people from or gives people to.
     *
     * @param people about how many take part
     * @param today how many of them are likely to have no open trail in their unit
     * @param then how many with the change, wherever they are then
     */
    public record Row(String unit, int people, Band today, Band then) {

        /** Returns whether only the upper end of a band is said: a lower one would be of one or two people. */
        public boolean isUpTo(Band band) {
            return band.low() < FEW;
        }

        /** Returns where a band lies in a picture of a hundred, from its left end on. */
        public int left(Band band) {
            return isUpTo(band) ? 0 : Math.min(100, 100 * band.low() / people);
        }

        /** Returns how wide it is there. */
        public int width(Band band) {
            return Math.min(100, (100 * band.high() + people - 1) / people) - left(band);
        }
    }

    /**
     * Returns the units that a draft touches and the reader answers for, in the order of the publication; none of which no number is told. Costs the people
     * once, and the square of the number of units that come together.
     *
     * @param reader whose figures are asked for
     */
    public List<Row> of(Draft draft, Member reader) {
        return draft.changed().isEmpty()
                ? List.of()
                : published.see(reader, clock.instant()).stream()
                        .flatMap(shown -> new Moves(draft, shown).rows().stream())
                        .toList();
    }

    /** Who of which group comes to work where. */
    private static final class Moves {

        private final Shown shown;
        private final List<Group> groups;
        private final Map<UnitId, Integer> groupOf = new HashMap<>();
        private final int[] people;

        /** How many of each group there are where; a group stands for all its units, and any other unit for itself. */
        private final Map<UnitId, Map<Integer, Integer>> places = new HashMap<>();

        Moves(Draft draft, Shown shown) {
            this.shown = shown;
            groups = shown.groups();
            people = new int[groups.size()];
            for (int group = 0; group < groups.size(); group++) {
                for (UnitId unit : groups.get(group).units()) {
                    groupOf.put(unit, group);
                }
            }
            for (Unit unit : draft.before().units()) {
                Optional.ofNullable(groupOf.get(unit.id()))
                        .ifPresent(group -> draft.before().members(unit.id()).stream()
                                .filter(person -> isAt(draft, person, unit.id()))
                                .forEach(person -> put(draft, person, group)));
            }
        }

        /** Everybody counts once: in the unit that is theirs first. */
        private static boolean isAt(Draft draft, PersonId person, UnitId unit) {
            return draft.before().findPrimaryUnit(person).filter(unit::equals).isPresent();
        }

        private void put(Draft draft, PersonId person, int group) {
            people[group]++;
            draft.after()
                    .findPrimaryUnit(person)
                    .ifPresent(unit -> places.computeIfAbsent(place(unit), place -> new HashMap<>())
                            .merge(group, 1, Integer::sum));
        }

        private UnitId place(UnitId unit) {
            Integer group = groupOf.get(unit);
            return group == null ? unit : name(group);
        }

        private UnitId name(int group) {
            return groups.get(group).units().stream().sorted().findFirst().orElseThrow();
        }

        List<Row> rows() {
            List<Row> rows = new ArrayList<>();
            for (int group = 0; group < people.length; group++) {
                if (people[group] > 0 && isTouched(group)) {
                    row(group).ifPresent(rows::add);
                }
            }
            return rows;
        }

        private boolean isTouched(int group) {
            return !Map.of(group, people[group]).equals(places.get(name(group)));
        }

        private Optional<Row> row(int group) {
            Group own = groups.get(group);
            return own.people()
                    .filter(all -> own.isOwn())
                    .flatMap(all -> shown.open(group, group).map(inside -> {
                        List<Isolation.Part> then = new ArrayList<>();
                        places.values()
                                .forEach(place -> Optional.ofNullable(place.get(group))
                                        .ifPresent(some -> then.add(part(group, some, place))));
                        Isolation.Part today = part(group, people[group], Map.of(group, people[group]));
                        return new Row(own.name(), all, Isolation.of(List.of(today)), Isolation.of(then));
                    }));
        }

        /** Returns some of a group and how many trails they have, on average, to those who are in the same place. */
        private Isolation.Part part(int group, int some, Map<Integer, Integer> place) {
            double least = 0;
            double most = 0;
            for (Map.Entry<Integer, Integer> other : place.entrySet()) {
                double share = group == other.getKey()
                        ? 2 * Math.max(0, counted(group, other.getValue()) - 1) / (size(group) * (size(group) - 1))
                        : (double) other.getValue() / people[other.getKey()] / size(group);
                // Between groups of which no number is told, none is counted.
                Span open = shown.open(group, other.getKey()).orElse(new Span(0, 0));
                least += open.least() * share;
                most += open.most() * share;
            }
            return new Isolation.Part(counted(group, some), least, most);
        }

        /** Returns how many of them take part, if of each part as many do. */
        private double counted(int group, int some) {
            return size(group) * some / people[group];
        }

        private double size(int group) {
            return groups.get(group).people().orElse(people[group]);
        }
    }
}
