package org.stigar.arena.rule;

import java.util.Map.Entry;
import java.util.Optional;
import org.stigar.arena.problem.Attribute;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.score.Level;
import org.stigar.arena.search.SeatingBuilder;

/** What people bring to each other. */
public sealed interface WorthRule extends Rule {

    @Override
    default Level level() {
        return Level.WORTH;
    }

    /**
     * For every meeting the sliders of all attributes in which the two are known to differ. In the search it is a cost of what
     * does not differ, since a round always has as many meetings.
     */
    record Mixing() implements WorthRule {

        @Override
        public long count(Roster roster, Grouping grouping) {
            long[] worth = {0};
            grouping.forEachMeeting((pair, round) -> {
                for (Entry<Attribute, Integer> slider :
                        roster.arena().mix().sliders().entrySet()) {
                    Optional<String> one = roster.find(pair.first()).flatMap(slider.getKey()::of);
                    Optional<String> other = roster.find(pair.second()).flatMap(slider.getKey()::of);
                    worth[0] += one.isPresent() && other.isPresent() && !one.equals(other) ? slider.getValue() : 0;
                }
            });
            return worth[0];
        }

        @Override
        public void compile(Roster roster, Weights weights, SeatingBuilder costs) {
            roster.arena().mix().sliders().forEach((attribute, slider) -> {
                int[] codes = roster.codes(attribute);
                int cost = slider * weights.worth();
                for (int one = 0; cost > 0 && one < codes.length; one++) {
                    for (int other = one + 1; other < codes.length; other++) {
                        if (codes[one] < 0 || codes[other] < 0 || codes[one] == codes[other]) {
                            costs.pair(one, other, cost);
                        }
                    }
                }
            });
        }
    }

    /**
     * What repeats lose: for a pair that meets m times after h meetings on earlier arenas {@code m · (m − 1 + 2h)}, which is 0 for
     * a first meeting and grows with the square, times the slider of new acquaintance and {@link #A_REPEAT}.
     */
    record Repeats() implements WorthRule {

        /** A second meeting loses more than any mix can win by it. */
        public static final int A_REPEAT = 6;

        @Override
        public long count(Roster roster, Grouping grouping) {
            long repeats = grouping.meetings().entrySet().stream()
                    .mapToLong(met -> {
                        long before = roster.arena().history().getOrDefault(met.getKey(), 0);
                        return met.getValue() * (met.getValue() - 1 + 2 * before);
                    })
                    .sum();
            return -repeats * roster.arena().mix().newAcquaintance() * A_REPEAT;
        }

        @Override
        public void compile(Roster roster, Weights weights, SeatingBuilder costs) {
            int cost = roster.arena().mix().newAcquaintance() * A_REPEAT * weights.worth();
            if (cost == 0) {
                return;
            }
            // The search counts (m + h)² − h²; a first meeting then costs once too much in every round, for all seats
            // alike.
            costs.repeat(cost);
            roster.arena().history().forEach((pair, times) -> {
                var one = roster.index().findNumber(pair.first());
                var other = roster.index().findNumber(pair.second());
                if (one.isPresent() && other.isPresent()) {
                    costs.before(one.getAsInt(), other.getAsInt(), times);
                }
            });
        }
    }
}
