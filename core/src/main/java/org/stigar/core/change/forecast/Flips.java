package org.stigar.core.change.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    /** Returns how the scenario places the trails that are alive {@code days} before it; 0 for at the change itself. */
    static Flips of(Scenario scenario, Traces traces, int daysEarlier) {
        PersonIndex people = traces.people();
        Placements before = Placements.of(people, scenario.before());
        Placements after = Placements.of(people, scenario.after());
        int until = scenario.day() - daysEarlier;
        int from = until - Windows.MEMORY_DAYS;
        boolean anyFormal =
                traces.layers().stream().anyMatch(layer -> layer.occasion().isFormal());
        List<Flip> trails = new ArrayList<>();
        for (int trail = 0; trail < traces.size(); trail++) {
            int one = traces.first(trail);
            int other = traces.second(trail);
            if (!(before.isPlaced(one) && before.isPlaced(other) && after.isPlaced(one) && after.isPlaced(other))) {
                continue;
            }
            int days = traces.days(trail).count(from, until);
            if (days > 0) {
                DaySet informal = anyFormal ? traces.trace(trail).informalDays() : traces.days(trail);
                Footing footing = informal.count(from, until) > 0 ? Footing.INFORMAL : Footing.FORMAL;
                Cell cell = new Cell(StrengthClass.of(days), before.between(one, other), footing);
                trails.add(new Flip(trail, one, other, cell, cell.placed(after.between(one, other))));
            }
        }
        return new Flips(people, List.copyOf(trails), before, after, scenario);
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
