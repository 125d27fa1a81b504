package org.stigar.arena.rule;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.problem.PersonPair;
import org.stigar.arena.problem.Pin;
import org.stigar.arena.score.Level;
import org.stigar.arena.search.SeatingBuilder;
import org.stigar.core.people.PersonId;

/** What was asked for by name. */
public sealed interface MustRule extends Rule {

    @Override
    default Level level() {
        return Level.MUST;
    }

    /** Pairs who are to meet and never do. */
    record Unmet() implements MustRule {

        @Override
        public long count(Roster roster, Grouping grouping) {
            Set<PersonPair> met = grouping.meetings().keySet();
            return roster.arena().mustMeet().stream()
                    .filter(pair -> !met.contains(pair))
                    .count();
        }

        @Override
        public void compile(Roster roster, Weights weights, SeatingBuilder costs) {
            roster.arena().mustMeet().stream()
                    .sorted()
                    .forEach(pair -> costs.must(
                            roster.index().number(pair.first()), roster.index().number(pair.second()), weights.must()));
        }
    }

    /** People of a fixed group who sit elsewhere than most of it, in every round. In the search a fixed group has a fixed place. */
    record Scattered() implements MustRule {

        @Override
        public long count(Roster roster, Grouping grouping) {
            long scattered = 0;
            for (int round = 0; round < grouping.rounds().size(); round++) {
                Map<PersonId, Integer> seats = grouping.rounds().get(round).seats();
                for (Set<PersonId> block : roster.blocks()) {
                    List<Integer> groups = block.stream()
                            .map(seats::get)
                            .filter(Objects::nonNull)
                            .toList();
                    long most = groups.stream()
                            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                            .values()
                            .stream()
                            .mapToLong(count -> count)
                            .max()
                            .orElse(0);
                    scattered += groups.size() - most;
                }
            }
            return scattered;
        }

        @Override
        public void compile(Roster roster, Weights weights, SeatingBuilder costs) {
            List<List<Blocks.Placed>> placed = new Blocks(roster).place();
            for (int round = 0; round < placed.size(); round++) {
                for (Blocks.Placed block : placed.get(round)) {
                    for (int person : block.people()) {
                        elsewhere(roster, round, block.group(), person, weights.must(), costs);
                    }
                }
            }
        }
    }

    /** Fixed seats whose people are there and sit in another group. */
    record Unpinned() implements MustRule {

        @Override
        public long count(Roster roster, Grouping grouping) {
            return roster.arena().pins().stream()
                    .filter(pin -> pin.round() < grouping.rounds().size())
                    .filter(pin -> {
                        Integer group =
                                grouping.rounds().get(pin.round()).seats().get(pin.person());
                        return group != null && group != pin.group();
                    })
                    .count();
        }

        @Override
        public void compile(Roster roster, Weights weights, SeatingBuilder costs) {
            for (Pin pin : roster.arena().pins()) {
                elsewhere(roster, pin.round(), pin.group(), roster.index().number(pin.person()), weights.must(), costs);
            }
        }
    }

    private static void elsewhere(Roster roster, int round, int here, int person, int cost, SeatingBuilder costs) {
        for (int group = 0; group < roster.arena().sizes(round).size(); group++) {
            if (group != here) {
                costs.place(round, group, person, cost);
            }
        }
    }
}
