package org.stigar.arena.rule;

import org.stigar.arena.problem.Grouping;
import org.stigar.arena.score.Level;
import org.stigar.arena.search.SeatingBuilder;

/**
 * One rule.
 *
 * <p>The law that holds for all of them: what {@link #compile} lets seats cost is {@link #weight} times what {@link #count} finds
 * in them, plus a number that is the same for all seats of an arena; and never less than that where a rule says that its numbers
 * are a stricter stand-in.
 */
public sealed interface Rule permits HardRule, MustRule, WorthRule, BalanceRule, SteadinessRule {

    /** Returns the level on which it counts. */
    Level level();

    /**
     * Returns what it finds in a grouping, from scratch. On all levels but worth it is 0 or more, and less is better; worth is
     * what is lost, 0 or less.
     */
    long count(Roster roster, Grouping grouping);

    /** Returns what one of what it counts costs in the search. */
    default long weight(Weights weights) {
        return weights.of(level());
    }

    /** Adds its costs to the search's problem, whose rounds are there already. */
    void compile(Roster roster, Weights weights, SeatingBuilder costs);
}
