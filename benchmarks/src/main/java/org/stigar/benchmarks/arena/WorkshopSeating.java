package org.stigar.benchmarks.arena;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.rule.HardRule;
import org.stigar.arena.rule.Roster;
import org.stigar.arena.rule.Rule;
import org.stigar.arena.rule.Rules;
import org.stigar.arena.rule.Tableau;
import org.stigar.arena.search.Round;
import org.stigar.arena.search.Seating;
import org.stigar.arena.search.SeatingBuilder;
import org.stigar.arena.search.Seats;

/** The made-up arena as costs of pairs alone, its groups in fixed sizes: what any tool can be asked without writing its rules again. */
public final class WorkshopSeating {

    private WorkshopSeating() {}

    /** Returns the problem of so many people and rounds. */
    public static Seating of(int people, int rounds) {
        Arena arena = new Workshop(people, 1).arena(rounds);
        List<Rule> rules = new ArrayList<>(Rules.ALL);
        rules.removeIf(HardRule.Facilitators.class::isInstance);
        Seating all = Tableau.of(new Roster(arena), rules).seating();
        Seats sizes = Seats.random(all, new SplittableRandom(1));
        SeatingBuilder seating = Seating.of(all.people()).repeat(all.repeat());
        int[][] costs = all.firstMeetings();
        for (int one = 0; one < costs.length; one++) {
            for (int other = 0; other < one; other++) {
                seating.pair(one, other, costs[one][other]);
            }
        }
        for (int round = 0; round < rounds; round++) {
            seating.round(Round.of(
                    all.rounds().get(round).seated(),
                    sizes.groups(round).stream().map(List::size).toList()));
        }
        return seating.build();
    }
}
