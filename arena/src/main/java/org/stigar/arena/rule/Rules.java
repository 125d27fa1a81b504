package org.stigar.arena.rule;

import java.util.List;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.score.Score;

/** All rules there are. */
public final class Rules {

    /** In the order of their levels. */
    public static final List<Rule> ALL = List.of(
            new HardRule.SeatedTwice(),
            new HardRule.LeftOut(),
            new HardRule.Away(),
            new HardRule.Sizes(),
            new HardRule.Apart(),
            new HardRule.Facilitators(),
            new HardRule.Language(),
            new HardRule.Hours(),
            new MustRule.Unmet(),
            new MustRule.Scattered(),
            new MustRule.Unpinned(),
            new WorthRule.Mixing(),
            new WorthRule.Repeats(),
            new BalanceRule.Spread(),
            new BalanceRule.SmallGroups(),
            new BalanceRule.BadHours(),
            new SteadinessRule.MovedSeats());

    private Rules() {}

    /** Returns the hard ones. */
    public static List<HardRule> hard() {
        return ALL.stream()
                .filter(HardRule.class::isInstance)
                .map(HardRule.class::cast)
                .toList();
    }

    /** Returns what a grouping is worth, counted from scratch. */
    public static Score score(Roster roster, Grouping grouping) {
        Score score = Score.ZERO;
        for (Rule rule : ALL) {
            score = score.plus(rule.level(), rule.count(roster, grouping));
        }
        return score;
    }
}
