package org.stigar.arena.rule;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stigar.arena.problem.Attribute;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.problem.Round;
import org.stigar.arena.problem.When;
import org.stigar.arena.score.Level;
import org.stigar.arena.search.SeatingBuilder;
import org.stigar.core.people.PersonId;

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

    /**
     * Turns in small groups: for whoever sits k times in a group smaller than the largest of its round, k · (k − 1) times {@link #A_TURN}.
     * Nobody is always among the few.
     */
    record SmallGroups() implements BalanceRule {

        /** A second turn loses as much as a meeting wins by one step of a slider. */
        public static final int A_TURN = 4;

        @Override
        public long count(Roster roster, Grouping grouping) {
            Map<PersonId, Integer> turns = new HashMap<>();
            for (int round = 0; round < grouping.rounds().size(); round++) {
                int largest = Collections.max(roster.arena().sizes(round));
                grouping.rounds().get(round).groups().stream()
                        .filter(group -> group.size() < largest)
                        .flatMap(List::stream)
                        .forEach(person -> turns.merge(person, 1, Integer::sum));
            }
            return A_TURN * again(turns);
        }

        @Override
        public void compile(Roster roster, Weights weights, SeatingBuilder costs) {
            costs.turn(A_TURN * weights.balance());
        }
    }

    /**
     * Turns outside working hours, in rounds at an instant: for whoever has k of them k · (k − 1). Who sits where does not change it; it is
     * the times of the rounds that do, see {@link org.stigar.arena.problem.HourRotation}.
     */
    record BadHours() implements BalanceRule {

        @Override
        public long count(Roster roster, Grouping grouping) {
            Map<PersonId, Integer> turns = new HashMap<>();
            for (int number = 0; number < grouping.rounds().size(); number++) {
                Round round = roster.arena().rounds().get(number);
                if (round.when() instanceof When.At at) {
                    grouping.rounds().get(number).groups().stream()
                            .flatMap(List::stream)
                            .flatMap(person -> roster.find(person).stream())
                            .filter(participant -> !at.suits(participant, round.length()))
                            .forEach(participant -> turns.merge(participant.id(), 1, Integer::sum));
                }
            }
            return again(turns);
        }

        @Override
        public void compile(Roster roster, Weights weights, SeatingBuilder costs) {
            // everybody who is there sits, whatever the time
        }
    }

    private static long again(Map<PersonId, Integer> turns) {
        return turns.values().stream().mapToLong(k -> k * (k - 1L)).sum();
    }
}
