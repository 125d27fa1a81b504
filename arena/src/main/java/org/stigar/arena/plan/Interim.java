package org.stigar.arena.plan;

import org.stigar.arena.problem.Grouping;
import org.stigar.arena.rule.Rules;
import org.stigar.arena.rule.Tableau;
import org.stigar.arena.score.Score;
import org.stigar.arena.search.Seats;

/** The best plan so far. Immutable; what it tells is worked out when it is asked, so that nobody pays who only looks on. */
public final class Interim {

    private final Tableau tableau;
    private final Seats seats;
    private final double done;

    Interim(Tableau tableau, Seats seats, double done) {
        this.tableau = tableau;
        this.seats = seats;
        this.done = done;
    }

    /** Returns who sits with whom. */
    public Grouping best() {
        return tableau.grouping(seats);
    }

    /** Returns what it is worth, counted from scratch. O(meetings) time. */
    public Score score() {
        return Rules.score(tableau.roster(), best());
    }

    /** Returns whether it could be used as it stands. Costs less than {@link #score}. */
    public boolean isFeasible() {
        Grouping best = best();
        return Rules.hard().stream().allMatch(rule -> rule.count(tableau.roster(), best) == 0);
    }

    /** Returns about which share of the search is done, 0 to 1. */
    public double done() {
        return done;
    }
}
