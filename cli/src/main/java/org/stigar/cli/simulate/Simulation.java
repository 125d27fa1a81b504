package org.stigar.cli.simulate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.stigar.core.change.Move;
import org.stigar.core.change.Scenario;
import org.stigar.core.change.forecast.FollowUp;
import org.stigar.core.change.forecast.Forecast;
import org.stigar.core.change.hazard.HazardTable;
import org.stigar.core.change.hazard.Hazards;
import org.stigar.core.change.hazard.Windows;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Membership;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.Validity;
import org.stigar.core.trail.Traces;

/**
 * The forecast of a change and, where the files go on after it, what happened. Raw: to be shown through the gate only.
 *
 * @param ownHistory whether the files go back far enough to learn from; else the shipped figures were used
 */
record Simulation(Forecast forecast, FollowUp followUp, boolean ownHistory) {

    /** The days after a change within which a forecast holds. */
    static final int HORIZON_DAYS = Windows.HORIZON_DAYS;

    private static final int STEP_DAYS = 30;

    /**
     * Forecasts and follows up.
     *
     * @param firstDay the first epoch day of the files
     * @param until the first epoch day after them
     */
    static Simulation of(Scenario scenario, Traces traces, Directory directory, int firstDay, int until, long seed) {
        Windows windows = Windows.rolling(firstDay + Windows.MEMORY_DAYS, STEP_DAYS, scenario.day());
        boolean ownHistory = !windows.cuts().isEmpty();
        HazardTable hazards = ownHistory ? Hazards.learn(traces, directory, windows) : HazardTable.shipped();
        Forecast forecast = Forecast.of(scenario, traces, hazards, new SplittableRandom(seed));
        return new Simulation(forecast, FollowUp.of(forecast, traces, until), ownHistory);
    }

    /**
     * Returns the organisation as it would be without what takes effect at one instant: a register that knows the change
     * already would leave nothing to move.
     */
    static Directory without(Directory directory, Instant effect) {
        List<Membership> memberships = directory.memberships().stream()
                .filter(membership -> !membership.validity().from().equals(effect))
                .map(membership ->
                        new Membership(membership.person(), membership.unit(), lasting(membership.validity(), effect)))
                .toList();
        List<Unit> units = directory.units().stream()
                .map(unit ->
                        new Unit(unit.id(), unit.name(), unit.kind(), unit.parent(), lasting(unit.validity(), effect)))
                .toList();
        return new Directory(directory.people(), units, memberships);
    }

    private static Validity lasting(Validity validity, Instant effect) {
        return validity.until().equals(effect) ? new Validity(validity.from(), Instant.MAX) : validity;
    }

    /**
     * Returns the moves of those who move together from one unit to one unit, {@code k} or more of them, as far as they
     * walk. The others are reckoned as if they stayed: what a change does to a few is theirs to know.
     */
    static List<Move> together(List<Move> moves, Directory directory, Instant at, Set<PersonId> walking, int k) {
        Structure structure = directory.at(at);
        Map<List<Optional<UnitId>>, List<Move>> groups = new LinkedHashMap<>();
        for (Move move : moves) {
            Optional<UnitId> from = structure.findPrimaryUnit(move.person());
            groups.computeIfAbsent(List.of(from, Optional.of(move.to())), group -> new ArrayList<>())
                    .add(move);
        }
        return groups.values().stream()
                .filter(group -> group.stream()
                                .filter(move -> walking.contains(move.person()))
                                .count()
                        >= k)
                .flatMap(List::stream)
                .toList();
    }
}
