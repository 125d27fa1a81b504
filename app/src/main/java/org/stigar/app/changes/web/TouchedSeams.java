package org.stigar.app.changes.web;

import java.util.ArrayList;
import java.util.HashSet;
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

    /** Returns the seams that a draft touches, by journey and in its order. Costs the people of the units that carry journeys. */
    List<Seam> of(Draft draft) {
        Set<UnitId> changed = draft.changed();
        List<Seam> seams = new ArrayList<>();
        for (DrawnJourney drawn : journeys.list()) {
            Map<String, Stage> stages =
                    drawn.journey().stages().stream().collect(Collectors.toMap(Stage::name, Function.identity()));
            for (Handover handover : drawn.journey().handovers()) {
                List<Part> parts = parts(draft, changed, stage(stages, handover.from()), stage(stages, handover.to()));
                if (!parts.isEmpty()) {
                    seams.add(new Seam(drawn.id(), drawn.title(), handover.from(), handover.to(), parts));
                }
            }
        }
        return seams;
    }

    private static Stage stage(Map<String, Stage> stages, String name) {
        return Optional.ofNullable(stages.get(name))
                .orElseThrow(() -> new IllegalStateException("a hand-over names stages that are there"));
    }

    private static List<Part> parts(Draft draft, Set<UnitId> changed, Stage from, Stage to) {
        return Stream.concat(from.units().stream(), to.units().stream())
                .distinct()
                .filter(changed::contains)
                .flatMap(unit -> fate(draft, unit, from.units().contains(unit) ? to : from).stream()
                        .map(fate -> new Part(name(draft.before(), unit), fate)))
                .toList();
    }

    private static Optional<Fate> fate(Draft draft, UnitId unit, Stage opposite) {
        if (draft.after().findUnit(unit).isEmpty()) {
            return Optional.of(Fate.ENDS);
        }
        Set<PersonId> after = new HashSet<>(draft.after().members(unit));
        boolean isJoined = opposite.units().stream()
                .filter(other -> !other.equals(unit))
                .flatMap(other -> draft.before().members(other).stream())
                .anyMatch(after::contains);
        if (isJoined) {
            return Optional.of(Fate.JOINED);
        }
        return after.containsAll(draft.before().members(unit)) ? Optional.empty() : Optional.of(Fate.THINNED);
    }

    private static String name(Structure structure, UnitId unit) {
        return structure.findUnit(unit).map(Unit::name).orElse(unit.value());
    }
}
