package org.stigar.core.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stigar.core.people.Directory;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;

/**
 * A planned reorganisation: moves that take effect at one instant, and the structure before and after. Immutable, safe
 * for use by many threads.
 *
 * <p>Moves that make no sense are {@linkplain #problems() problems} and change nothing. Without moves nothing changes.
 */
public final class Scenario {

    private final Instant at;
    private final Structure before;
    private final Structure after;
    private final List<MoveProblem> problems;

    private Scenario(Instant at, Structure before, Structure after, List<MoveProblem> problems) {
        this.at = at;
        this.before = before;
        this.after = after;
        this.problems = List.copyOf(problems);
    }

    /**
     * Plans moves on top of the structure that the directory has at that instant.
     *
     * @param at when the moves take effect; days are whole, so the day it falls on is the first one after the change
     */
    public static Scenario of(Directory directory, List<Move> moves, Instant at) {
        List<MoveProblem> problems = new ArrayList<>();
        SortedMap<PersonId, UnitId> homes = new TreeMap<>();
        for (int i = 0; i < moves.size(); i++) {
            Move move = moves.get(i);
            Optional<MoveProblem.Reason> problem = findProblem(directory, move, homes, at);
            if (problem.isPresent()) {
                problems.add(new MoveProblem(i, problem.get()));
            } else {
                homes.put(move.person(), move.to());
            }
        }
        Structure before = directory.at(at);
        return new Scenario(at, before, before.withHomes(homes), problems);
    }

    /** Returns a change that is known by what came out of it: a real one, to be followed up. */
    public static Scenario between(Structure before, Structure after, Instant at) {
        return new Scenario(at, before, after, List.of());
    }

    /** Returns when the change takes effect. */
    public Instant at() {
        return at;
    }

    /** Returns the epoch day on which the change takes effect, the first one after it. */
    public int day() {
        return Math.toIntExact(Math.floorDiv(at.getEpochSecond(), 86_400L));
    }

    /** Returns who belongs where without the change. */
    public Structure before() {
        return before;
    }

    /** Returns who belongs where with the change. */
    public Structure after() {
        return after;
    }

    /** Returns the moves that were left out, in their order. */
    public List<MoveProblem> problems() {
        return problems;
    }

    private static Optional<MoveProblem.Reason> findProblem(
            Directory directory, Move move, Map<PersonId, UnitId> moved, Instant at) {
        if (directory.findPerson(move.person()).isEmpty()) {
            return Optional.of(MoveProblem.Reason.UNKNOWN_PERSON);
        }
        if (moved.containsKey(move.person())) {
            return Optional.of(MoveProblem.Reason.MOVED_TWICE);
        }
        Optional<Unit> unit = directory.findUnit(move.to());
        if (unit.isEmpty()) {
            return Optional.of(MoveProblem.Reason.UNKNOWN_UNIT);
        }
        if (!unit.get().validity().holdsAt(at)) {
            return Optional.of(MoveProblem.Reason.UNIT_NOT_IN_FORCE);
        }
        return unit.get().kind().isLine() ? Optional.empty() : Optional.of(MoveProblem.Reason.UNIT_IS_PROJECT);
    }
}
