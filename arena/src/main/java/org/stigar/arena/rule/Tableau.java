package org.stigar.arena.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.stigar.arena.problem.GroupSizes;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.problem.Sitting;
import org.stigar.arena.score.Level;
import org.stigar.arena.search.Round;
import org.stigar.arena.search.Seating;
import org.stigar.arena.search.SeatingBuilder;
import org.stigar.arena.search.Seats;
import org.stigar.core.people.PersonId;

/** An arena in the whole numbers of the search, and the way back. Immutable. */
public final class Tableau {

    private final Roster roster;
    private final Seating seating;

    private Tableau(Roster roster, Seating seating) {
        this.roster = roster;
        this.seating = seating;
    }

    /**
     * Puts an arena into numbers. O(rules · n²) time for n people.
     *
     * @param roster of an arena whose sizes add up, see {@code conflict}
     * @param rules mostly all
     */
    public static Tableau of(Roster roster, List<? extends Rule> rules) {
        SeatingBuilder costs = Seating.of(roster.index().size());
        int largest = 1;
        for (int round = 0; round < roster.arena().rounds().size(); round++) {
            List<Integer> sizes = roster.arena().sizes(round);
            costs.round(bounds(roster, round, sizes));
            largest = Math.max(largest, Collections.max(sizes));
        }
        Weights weights = Weights.of(largest);
        rules.forEach(rule -> rule.compile(roster, weights, costs));
        if (rules.stream().allMatch(rule -> rule.level() == Level.HARD)) {
            costs.enough(0); // faults are counted from 0, so that nothing is left to do
        }
        return new Tableau(roster, costs.build());
    }

    private static Round bounds(Roster roster, int round, List<Integer> sizes) {
        if (roster.arena().rounds().get(round).sizes() instanceof GroupSizes.Exactly) {
            return Round.of(roster.present(round), sizes);
        }
        // Any of the groups may be a larger one; how many are follows from how many people there are.
        return new Round(
                roster.present(round),
                Collections.nCopies(sizes.size(), Collections.min(sizes)),
                Collections.nCopies(sizes.size(), Collections.max(sizes)));
    }

    /** Returns the problem for the search. */
    public Seating seating() {
        return seating;
    }

    /** Returns who is who. */
    public Roster roster() {
        return roster;
    }

    /** Returns found seats as people. */
    public Grouping grouping(Seats seats) {
        List<Sitting> rounds = new ArrayList<>();
        for (int round = 0; round < seats.rounds(); round++) {
            List<List<PersonId>> groups = new ArrayList<>();
            for (List<Integer> group : seats.groups(round)) {
                groups.add(group.stream().map(roster.index()::person).toList());
            }
            rounds.add(new Sitting(groups));
        }
        return new Grouping(rounds);
    }

    /** Returns people as seats for the search; all of them have to take part. */
    public Seats seats(Grouping grouping) {
        return Seats.of(
                roster.index().size(),
                grouping.rounds().stream()
                        .map(sitting -> sitting.groups().stream()
                                .map(group -> group.stream()
                                        .map(roster.index()::number)
                                        .toList())
                                .toList())
                        .toList());
    }
}
