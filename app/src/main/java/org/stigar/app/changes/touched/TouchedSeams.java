package org.stigar.app.changes.touched;

import java.text.Collator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stigar.app.access.Member;
import org.stigar.app.journeys.DrawnJourney;
import org.stigar.app.journeys.Journeys;
import org.stigar.app.organisation.Crossing;
import org.stigar.app.organisation.Crossing.Strength;
import org.stigar.app.organisation.UnitSeams;
import org.stigar.core.change.draft.Draft;
import org.stigar.core.competence.Competence;
import org.stigar.core.journey.Handover;
import org.stigar.core.journey.Stage;
import org.stigar.core.measure.unit.SeamLoss;
import org.stigar.core.measure.unit.SeamLoss.Side;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;

/**
 * The seams of customers' journeys at which a change moves people, from the draft and the drawings, which their readers have before them; and how likely
 * each is to hold, from what is published of it to the same reader and how many leave. Who has which trail is not in it.
 */
public final class TouchedSeams {

    private static final int TWO = 2;

    private final Journeys journeys;
    private final UnitSeams published;
    private final Clock clock;

    TouchedSeams(Journeys journeys, UnitSeams published, Clock clock) {
        this.journeys = journeys;
        this.published = published;
        this.clock = clock;
    }

    /** What becomes of a unit that carries one side of a seam. */
    public enum Fate {
        /** It is there no more; the drawing names it still. */
        ENDS,
        /** Some who are there leave it. */
        THINNED,
        /** It comes to hold people of both sides. */
        JOINED
    }

    /** A unit and what becomes of it. */
    public record Part(String unit, Fate fate) {}

    /**
     * How a seam stands that some leave.
     *
     * @param strength what is published of it: brittle, leaning on few or holding
     * @param planks how many independent trails it has at least, where it holds; else 0
     * @param below in how many of a hundred cases fewer than three are left, at most; 0 where it does not hold
     * @param crossing which competences are told to cross it
     * @param belowTwo in how many of a hundred cases fewer than two ways to one of these are left, at most; 0 where none is told
     */
    public record Standing(Strength strength, int planks, int below, Set<Competence> crossing, int belowTwo) {

        public Standing {
            crossing = Set.copyOf(crossing);
        }

        /** Returns what the competences are called. */
        public String labels(Locale language) {
            return crossing.stream()
                    .map(competence -> competence.label(language))
                    .sorted(Collator.getInstance(language))
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * A seam of a journey, and the units at it that are changed.
     *
     * @param standing null where something else becomes of it than that some leave, or nothing is published of it to the reader
     */
    public record Seam(
            long journey,
            String title,
            String from,
            String to,
            List<Part> parts,
            @Nullable Standing standing) {

        public Seam {
            parts = List.copyOf(parts);
        }
    }

    /** A seam that is touched, before what is published of it is looked up: a look is noted, so there is none where no seam is touched. */
    private record Touched(DrawnJourney journey, Stage from, Stage to, List<Part> parts) {

        /** Where a unit ends, or both sides come together, it is another seam afterwards, or none. */
        boolean isThinned() {
            return parts.stream().allMatch(part -> part.fate() == Fate.THINNED);
        }

        Seam with(Optional<Standing> standing) {
            return new Seam(journey.id(), journey.title(), from.name(), to.name(), parts, standing.orElse(null));
        }
    }

    /**
     * Returns the seams that a draft touches, by journey and in its order. A unit that carries a stage means those below it too. Costs the people
     * of the units that carry stages, once each, and the seams.
     *
     * @param reader whose figures are asked for
     */
    public List<Seam> of(Draft draft, Member reader) {
        List<DrawnJourney> drawn = draft.changed().isEmpty() ? List.of() : journeys.list();
        Sides sides = new Sides(draft);
        List<Touched> touched = new ArrayList<>();
        for (DrawnJourney journey : drawn) {
            Map<String, Stage> stages =
                    journey.journey().stages().stream().collect(Collectors.toMap(Stage::name, Function.identity()));
            for (Handover handover : journey.journey().handovers()) {
                Stage from = stage(stages, handover.from());
                Stage to = stage(stages, handover.to());
                List<Part> parts = sides.parts(from, to);
                if (!parts.isEmpty()) {
                    touched.add(new Touched(journey, from, to, parts));
                }
            }
        }
        Optional<UnitSeams.Shown> figures =
                touched.isEmpty() ? Optional.empty() : published.see(reader, clock.instant());
        return touched.stream()
                .map(seam -> seam.with(figures.filter(shown -> seam.isThinned())
                        .flatMap(shown -> sides.standing(seam.from(), seam.to(), shown))))
                .toList();
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

        /** As its best crossing: one that holds carries the customer over. */
        Optional<Standing> standing(Stage from, Stage to, UnitSeams.Shown figures) {
            return from.units().stream()
                    .flatMap(one -> to.units().stream().flatMap(other -> standing(one, other, figures).stream()))
                    .min(Comparator.comparing(Standing::strength).reversed().thenComparing(Standing::below));
        }

        private Optional<Standing> standing(UnitId one, UnitId other, UnitSeams.Shown figures) {
            Side here = side(one);
            Side there = side(other);
            return here.leaving() + there.leaving() == 0
                    ? Optional.empty()
                    : figures.between(Set.of(one), Set.of(other)).stream()
                            .filter(crossing -> crossing.strength().isSaid())
                            .max(Comparator.comparing(Crossing::strength).thenComparing(Crossing::planks))
                            .map(crossing -> standing(crossing, here, there));
        }

        /** A competence crosses by as many trails at least as make a seam hold. */
        private static Standing standing(Crossing crossing, Side here, Side there) {
            Set<Competence> told = new HashSet<>(crossing.helping());
            told.addAll(crossing.helped());
            return new Standing(
                    crossing.strength(),
                    crossing.planks(),
                    crossing.strength() == Strength.HOLDS
                            ? ofHundred(SeamLoss.belowThree(crossing.planks(), here, there))
                            : 0,
                    told,
                    told.isEmpty() ? 0 : ofHundred(SeamLoss.below(TWO, Crossing.LEAST_OF_A_COMPETENCE, here, there)));
        }

        private static int ofHundred(double chance) {
            return (int) Math.ceil(100 * chance);
        }

        private Side side(UnitId unit) {
            Set<PersonId> were = before.people(unit);
            Set<PersonId> are = after.people(unit);
            return new Side(were.size(), (int)
                    were.stream().filter(person -> !are.contains(person)).count());
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
