package org.stigar.arena.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.stigar.arena.account.Bound;
import org.stigar.arena.account.Comparison;
import org.stigar.arena.account.Coverage;
import org.stigar.arena.conflict.Conflict;
import org.stigar.arena.conflict.Conflicts;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.problem.Slots;
import org.stigar.arena.problem.When;
import org.stigar.arena.rule.Roster;
import org.stigar.arena.rule.Rules;
import org.stigar.arena.rule.Tableau;
import org.stigar.arena.search.Seats;
import org.stigar.core.people.PersonId;

/**
 * Plans arenas.
 *
 * <p>An arena is put into whole numbers by the rules and searched, from the plan before where there is one; what is found is
 * counted anew from scratch. A hard fault that is left is searched for alone, and only if that fails too the arena is refused,
 * with the demands that do not go together. With a budget of evaluations, the same arena, effort and version give the same plan.
 *
 * <p>O(n²) whole numbers of memory for n people, for each thread.
 */
public final class Planner {

    private final Roster roster;
    private final Effort effort;
    private final Searches searches;

    private Planner(Roster roster, Effort effort, Watcher watcher) {
        this.roster = roster;
        this.effort = effort;
        searches = new Searches(roster, effort, watcher);
    }

    /** Plans an arena. Where it has a plan before, as few seats as possible are moved. */
    public static Verdict plan(Arena arena, Effort effort, Watcher watcher) {
        Roster roster = new Roster(arena);
        List<Conflict> impossible = Conflicts.impossible(roster);
        return impossible.isEmpty()
                ? new Planner(roster, effort, watcher).plan()
                : new Verdict.Refused(impossible, Optional.empty());
    }

    /**
     * Returns a grouping of the same arena drawn by chance, as most tools do it: it keeps to who is there and to the sizes, and to
     * nothing else.
     *
     * @throws IllegalArgumentException if the arena's sizes do not add up
     */
    public static Grouping random(Arena arena, long seed) {
        return random(Tableau.of(new Roster(arena), List.of()), seed);
    }

    private static Grouping random(Tableau tableau, long seed) {
        return tableau.grouping(Seats.random(tableau.seating(), new SplittableRandom(seed)));
    }

    private Verdict plan() {
        Tableau tableau = Tableau.of(roster, Rules.ALL);
        Optional<Seats> start = roster.arena().previous().map(before -> Continuation.of(roster, tableau.seating()));
        Searches.Found found = searches.search(tableau, start);
        if (!found.score().isFeasible()) {
            Optional<Seats> mended = searches.mend(found.seats(), Rules.hard());
            if (mended.isPresent()) {
                found = best(found, searches.search(tableau, mended));
            }
        }
        Plan plan = plan(tableau, found);
        if (!plan.score().isFeasible()) {
            return new Verdict.Refused(
                    new Blame(roster, searches).of(plan.grouping(), found.seats()), Optional.of(plan));
        }
        return new Verdict.Planned(plan, Conflicts.unmet(roster));
    }

    /** Returns the better, of equally good ones the first. */
    static Searches.Found best(Searches.Found one, Searches.Found other) {
        return other.score().compareTo(one.score()) > 0 ? other : one;
    }

    private Plan plan(Tableau tableau, Searches.Found found) {
        Arena arena = roster.arena();
        Grouping grouping = tableau.grouping(found.seats());
        Comparison comparison = new Comparison(
                Coverage.of(arena, grouping), Coverage.of(arena, random(tableau, effort.seed())), Bound.of(arena));
        return new Plan(grouping, starts(grouping), found.score(), comparison, found.seed(), found.evaluations());
    }

    private List<List<Optional<Instant>>> starts(Grouping grouping) {
        List<List<Optional<Instant>>> starts = new ArrayList<>();
        for (int number = 0; number < grouping.rounds().size(); number++) {
            int round = number;
            starts.add(grouping.rounds().get(round).groups().stream()
                    .map(group -> start(round, group))
                    .toList());
        }
        return starts;
    }

    private Optional<Instant> start(int round, List<PersonId> group) {
        When when = roster.arena().rounds().get(round).when();
        if (when instanceof When.At at) {
            return Optional.of(at.start());
        }
        if (when instanceof When.On on) {
            return group.stream()
                    .map(person -> roster.slots(round, roster.index().number(person)))
                    .reduce(Slots.ALL, Slots::and)
                    .findMiddle(on.date());
        }
        return Optional.empty();
    }

    /** Orders from worst to best; of equally good ones the first seed counts. */
    static Comparator<Searches.Found> order() {
        return Comparator.comparing(Searches.Found::score);
    }
}
