package org.stigar.app.changes.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stigar.app.journeys.DrawnJourney;
import org.stigar.app.journeys.Journeys;
import org.stigar.core.change.draft.Draft;
import org.stigar.core.journey.Handover;
import org.stigar.core.journey.Stage;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;

/**
 * The seams of customers' journeys at which a change moves people. It follows from the draft and the drawings alone, which their readers have
 * before them; whether trails still carry work across is not in it, as no forecast says that of one seam.
 */
final class TouchedSeams {

    private final Journeys journeys;

    TouchedSeams(Journeys journeys) {
        this.journeys = journeys;
    }

    /** What becomes of a unit that carries one side of a seam. */
    enum Fate {
        /** It is there no more; the drawing names it still. */
        ENDS,
        /** Some who are there leave it. */
        THINNED,
        /** It comes to hold people of both sides. */
        JOINED
    }

    /** A unit and what becomes of it. */
    record Part(String unit, Fate fate) {}

    /** A seam of a journey, and the units at it that are changed. */
    record Seam(long journey, String title, String from, String to, List<Part> parts) {

        Seam {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Returns the seams that a draft touches, by journey and in its order. A unit that carries a stage means those below it too. Costs the people
     * of the units that carry stages, once each, and the seams.
     */
    List<Seam> of(Draft draft) {
        List<DrawnJourney> drawn = journeys.list();
        if (drawn.isEmpty() || draft.changed().isEmpty()) {
            return List.of();
        }
        Sides sides = new Sides(draft);
        List<Seam> seams = new ArrayList<>();
        for (DrawnJourney journey : drawn) {
            Map<String, Stage> stages =
                    journey.journey().stages().stream().collect(Collectors.toMap(Stage::name, Function.identity()));
            for (Handover handover : journey.journey().handovers()) {
                List<Part> parts = sides.parts(stage(stages, handover.from()), stage(stages, handover.to()));
                if (!parts.isEmpty()) {
                    seams.add(new Seam(journey.id(), journey.title(), handover.from(), handover.to(), parts));
                }
            }
        }
        return seams;
    }

    private static Stage stage(Map<String, Stage> stages, String name) {
        return Optional.ofNullable(stages.get(name))
                .orElseThrow(() -> new IllegalStateException("a hand-over names stages that are there"));
    }

    /** Who is on which side, without the draft and with it: looked up once for each unit. */
    private static final class Sides {
        private final Draft draft;
        private final Whole before;
        private final Whole after;

        Sides(Draft draft) {
            this.draft = draft;
            before = new Whole(draft.before());
            after = new Whole(draft.after());
        }

        List<Part> parts(Stage from, Stage to) {
            return Stream.concat(from.units().stream(), to.units().stream())
                    .distinct()
                    .flatMap(unit -> fate(unit, from.units().contains(unit) ? to : from).stream()
                            .map(fate -> new Part(name(unit), fate)))
                    .toList();
        }

        private Optional<Fate> fate(UnitId unit, Stage opposite) {
            Set<PersonId> were = before.people(unit);
            if (draft.after().findUnit(unit).isEmpty()) {
                return draft.before().findUnit(unit).map(gone -> Fate.ENDS);
            }
            Set<PersonId> are = after.people(unit);
            if (are.equals(were)) {
                return Optional.empty();
            }
            boolean isJoined = opposite.units().stream()
                    .filter(other -> !other.equals(unit))
                    .flatMap(other -> before.people(other).stream())
                    .anyMatch(person -> are.contains(person) && !were.contains(person));
            if (isJoined) {
                return Optional.of(Fate.JOINED);
            }
            return are.containsAll(were) ? Optional.empty() : Optional.of(Fate.THINNED);
        }

        private String name(UnitId unit) {
            return draft.before().findUnit(unit).map(Unit::name).orElse(unit.value());
        }
    }

    /** A structure in which a unit is all that is below it. */
    private static final class Whole {
        private final Structure structure;
        private final Map<UnitId, Set<PersonId>> people = new HashMap<>();

        Whole(Structure structure) {
            this.structure = structure;
        }

        Set<PersonId> people(UnitId unit) {
            return people.computeIfAbsent(
                    unit,
                    asked -> structure.below(Set.of(asked)).stream()
                            .flatMap(each -> structure.members(each).stream())
                            .collect(Collectors.toSet()));
        }
    }
}
