package org.stigar.arena.rule;

import java.util.Optional;
import org.stigar.arena.problem.Attribute;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.score.Level;
import org.stigar.arena.search.SeatingBuilder;

/** What spreads people evenly, whatever the sliders say. */
public sealed interface BalanceRule extends Rule {

    @Override
    default Level level() {
        return Level.BALANCE;
    }

    /**
     * Meetings of two who are alike in an attribute, over all attributes. The groups of a round being as large as they are, there
     * are fewest when countries, functions, levels and newcomers are spread over all of them.
     */
    record Spread() implements BalanceRule {

        @Override
        public long count(Roster roster, Grouping grouping) {
            long[] alike = {0};
            grouping.forEachMeeting((pair, round) -> {
                for (Attribute attribute : Attribute.values()) {
                    Optional<String> one = roster.find(pair.first()).flatMap(attribute::of);
                    Optional<String> other = roster.find(pair.second()).flatMap(attribute::of);
                    alike[0] += one.isPresent() && one.equals(other) ? 1 : 0;
                }
            });
            return alike[0];
        }

        @Override
        public void compile(Roster roster, Weights weights, SeatingBuilder costs) {
            for (Attribute attribute : Attribute.values()) {
                int[] codes = roster.codes(attribute);
                for (int one = 0; one < codes.length; one++) {
                    for (int other = one + 1; other < codes.length; other++) {
                        if (codes[one] >= 0 && codes[one] == codes[other]) {
                            costs.pair(one, other, weights.balance());
                        }
                    }
                }
            }
        }
    }
}
