package org.stigar.core.change.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.stigar.core.change.Scenario;
import org.stigar.core.change.UnitPair;
import org.stigar.core.change.hazard.Cell;
import org.stigar.core.change.hazard.Footing;
import org.stigar.core.change.hazard.Placement;
import org.stigar.core.change.hazard.Placements;
import org.stigar.core.change.hazard.StrengthClass;
import org.stigar.core.change.hazard.Windows;
import org.stigar.core.people.PersonIndex;
import org.stigar.core.people.Structure;
import org.stigar.core.people.UnitId;
import org.stigar.core.trail.DaySet;
import org.stigar.core.trail.Traces;

/**
 * The trails alive at a change, and how it places each of them. Immutable, and raw: what is shown goes through the gate.
 *
 * <p>A trail is alive if it was walked in the 90 days before the change. Left out are trails with an end that belongs to
 * no unit before or after: nobody can say how the change places them.
 */
public final class Flips {

    private static final int PART = 16_384;

    private final PersonIndex people;
    private final List<Flip> trails;
    private final Placements before;
    private final Placements after;
    private final Scenario scenario;

    private Flips(PersonIndex people, List<Flip> trails, Placements before, Placements after, Scenario scenario) {
        this.people = people;
        this.trails = trails;
        this.before = before;
        this.after = after;
        this.scenario = scenario;
    }

    /**
     * Returns how the scenario places the trails that are alive so many days before it, for each of the numbers; 0 for at the change itself. Each
     * trail's days are read once. Costs one pass over all days, by all cores.
     */
    static List<Flips> of(Scenario scenario, Traces traces, List<Integer> daysEarlier) {
        PersonIndex people = traces.people();
        Placements before = Placements.of(people, scenario.before());
        Placements after = Placements.of(people, scenario.after());
        List<Integer> ends =
                daysEarlier.stream().map(days -> scenario.day() - days).toList();
        Reading reading = new Reading(traces, before, after, ends);
        int parts = (traces.size() + PART - 1) / PART;
        List<List<List<Flip>>> read = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> reading.read(part * PART, Math.min(traces.size(), (part + 1) * PART)))
                .toList();
        return IntStream.range(0, ends.size())
                .mapToObj(end -> new Flips(
                        people,
                        read.stream().flatMap(part -> part.get(end).stream()).toList(),
                        before,
                        after,
                        scenario))
                .toList();
    }

    /** Reads some of the trails for each end of a memory. */
    private record Reading(Traces traces, Placements before, Placements after, List<Integer> ends) {

        List<List<Flip>> read(int from, int until) {
            boolean anyFormal =
                    traces.layers().stream().anyMatch(layer -> layer.occasion().isFormal());
            List<List<Flip>> flips =
                    ends.stream().<List<Flip>>map(end -> new ArrayList<>()).toList();
            for (int trail = from; trail < until; trail++) {
                int one = traces.first(trail);
                int other = traces.second(trail);
                if (!(before.isPlaced(one) && before.isPlaced(other) && after.isPlaced(one) && after.isPlaced(other))) {
                    continue;
                }
                DaySet days = traces.days(trail);
                for (int number = 0; number < flips.size(); number++) {
                    int end = ends.get(number);
                    int count = days.count(end - Windows.MEMORY_DAYS, end);
                    if (count > 0) {
                        DaySet informal = anyFormal ? traces.trace(trail).informalDays() : days;
                        Footing footing =
                                informal.count(end - Windows.MEMORY_DAYS, end) > 0 ? Footing.INFORMAL : Footing.FORMAL;
                        Cell cell = new Cell(StrengthClass.of(count), before.between(one, other), footing);
                        flips.get(number)
                                .add(new Flip(trail, one, other, cell, cell.placed(after.between(one, other))));
                    }
                }
            }
            return flips;
        }
    }

    /** Returns all that are alive, in the order of their numbers. */
    public List<Flip> trails() {
        return trails;
    }

    /** Returns who their ends are, by number. */
    public PersonIndex people() {
        return people;
    }

    /** Returns the trails that come to run across, sorted by the units between which they then do. */
    List<Flip> losses() {
        return flipped(Placement.ACROSS, scenario.after());
    }

    /** Returns the trails that come inside, sorted by the units between which they ran. */
    List<Flip> gains() {
        return flipped(Placement.INSIDE, scenario.before());
    }

    /** Returns the units that two people belong to first of all once, or while, their trail runs across. */
    UnitPair units(int one, int other, Structure structure) {
        return new UnitPair(unit(one, structure), unit(other, structure));
    }

    Optional<UnitId> unit(int person, Structure structure) {
        return structure.findPrimaryUnit(people.person(person));
    }

    Placements before() {
        return before;
    }

    Placements after() {
        return after;
    }

    private List<Flip> flipped(Placement to, Structure across) {
        return trails.stream()
                .filter(flip -> flip.isFlipped() && flip.after().placement() == to)
                .sorted(Comparator.comparing((Flip flip) -> units(flip.one(), flip.other(), across)))
                .toList();
    }

    /** Returns for every person whether any of their units differ before and after. */
    public boolean[] moved() {
        boolean[] moved = new boolean[people.size()];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = !scenario.before()
                    .unitsOf(people.person(i))
                    .equals(scenario.after().unitsOf(people.person(i)));
        }
        return moved;
    }

    /** One trail: its number, its ends' numbers, and its cell without and with the change. */
    public record Flip(int trail, int one, int other, Cell before, Cell after) {

        /** Returns whether the change brings it inside or across. */
        public boolean isFlipped() {
            return before.placement() != after.placement();
        }
    }
}
