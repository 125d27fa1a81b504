package org.stigar.arena.rule;

import java.util.Map;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.score.Level;
import org.stigar.arena.search.SeatingBuilder;
import org.stigar.core.people.PersonId;

/** What keeps a plan close to the one before. */
public sealed interface SteadinessRule extends Rule {

    @Override
    default Level level() {
        return Level.STEADINESS;
    }

    /** Seats that are in another group than before, of people who are still there. */
    record MovedSeats() implements SteadinessRule {

        @Override
        public long count(Roster roster, Grouping grouping) {
            long moved = 0;
            for (int round = 0; round < grouping.rounds().size(); round++) {
                Map<PersonId, Integer> now = grouping.rounds().get(round).seats();
                moved += roster.seatsBefore(round).entrySet().stream()
                        .filter(seat -> !seat.getValue().equals(now.get(seat.getKey())))
                        .count();
            }
            return moved;
        }

        @Override
        public void compile(Roster roster, Weights weights, SeatingBuilder costs) {
            for (int number = 0; number < roster.arena().rounds().size(); number++) {
                int round = number;
                int groups = roster.arena().sizes(round).size();
                roster.seatsBefore(round).forEach((person, before) -> {
                    int who = roster.index().number(person);
                    for (int group = 0; group < groups; group++) {
                        if (group != before) {
                            costs.place(round, group, who, weights.steadiness());
                        }
                    }
                });
            }
        }
    }
}
