package org.stigar.arena.account;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.stigar.arena.conflict.Demand;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.GroupSizes;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.problem.Part;
import org.stigar.arena.problem.Participant;
import org.stigar.arena.problem.PersonPair;
import org.stigar.arena.problem.Round;
import org.stigar.arena.problem.Slots;
import org.stigar.core.people.PersonId;

/**
 * Checks a plan against what was asked for, written a second time: it shares no line with the rules and the search, so that a
 * fault there shows here.
 */
public final class PlanCheck {

    private final Arena arena;
    private final Map<PersonId, Participant> byId;
    private final List<Fault> faults = new ArrayList<>();

    private PlanCheck(Arena arena) {
        this.arena = arena;
        byId = arena.byId();
    }

    /** Returns every hard fault, in the order of rounds and groups; a plan that can be used has none. */
    public static List<Fault> check(Arena arena, Grouping grouping) {
        PlanCheck check = new PlanCheck(arena);
        if (grouping.rounds().size() != arena.rounds().size()) {
            throw new IllegalArgumentException(
                    "the plan has " + grouping.rounds().size() + " rounds, the arena "
                            + arena.rounds().size());
        }
        for (int round = 0; round < grouping.rounds().size(); round++) {
            check.round(round, grouping.rounds().get(round).groups());
        }
        return List.copyOf(check.faults);
    }

    private void round(int round, List<List<PersonId>> groups) {
        Round asked = arena.rounds().get(round);
        Set<PersonId> expected = new TreeSet<>(byId.keySet());
        expected.removeAll(asked.absent());
        Set<PersonId> seated = new HashSet<>();
        for (int group = 0; group < groups.size(); group++) {
            int elsewhere = 0;
            int away = 0;
            for (PersonId person : groups.get(group)) {
                elsewhere += seated.add(person) ? 0 : 1;
                away += expected.contains(person) ? 0 : 1;
            }
            found(Demand.SIZES, round, group, elsewhere);
            found(Demand.PLACEABLE, round, group, away + unplaceable(asked, groups.get(group)));
            people(round, group, groups.get(group));
        }
        expected.removeAll(seated);
        found(Demand.SIZES, round, -1, expected.size());
        sizes(round, groups);
    }

    private void people(int round, int group, List<PersonId> people) {
        List<Participant> known =
                people.stream().filter(byId::containsKey).map(byId::get).toList();
        long facilitators = known.stream()
                .filter(participant -> participant.is(Part.FACILITATOR))
                .count();
        found(Demand.FACILITATORS, round, group, (int) Math.max(0, arena.facilitatorsPerGroup() - facilitators));
        if (arena.speech() == Arena.Speech.COMMON) {
            List<Participant> speaking = known.stream()
                    .filter(participant -> !participant.languages().isEmpty())
                    .toList();
            if (!speaking.isEmpty()) {
                Set<String> shared = new HashSet<>(speaking.get(0).languages());
                speaking.forEach(participant -> shared.retainAll(participant.languages()));
                found(Demand.LANGUAGE, round, group, shared.isEmpty() ? 1 : 0);
            }
        }
    }

    private int unplaceable(Round asked, List<PersonId> people) {
        int count = 0;
        for (int one = 0; one < people.size(); one++) {
            for (int other = one + 1; other < people.size(); other++) {
                if (!people.get(one).equals(people.get(other))
                        && arena.apart().contains(new PersonPair(people.get(one), people.get(other)))) {
                    count++;
                }
            }
        }
        Slots shared = Slots.ALL;
        for (PersonId person : people) {
            if (byId.containsKey(person)) {
                shared = shared.and(asked.when().slots(byId.get(person), asked.length()));
            }
        }
        return count + (shared.isEmpty() ? 1 : 0);
    }

    private void sizes(int round, List<List<PersonId>> groups) {
        List<Integer> actual = groups.stream()
                .map(List::size)
                .sorted(Collections.reverseOrder())
                .toList();
        if (arena.rounds().get(round).sizes() instanceof GroupSizes.Exactly exactly) {
            for (int group = 0; group < Math.max(groups.size(), exactly.sizes().size()); group++) {
                int is = group < groups.size() ? groups.get(group).size() : 0;
                int asked = group < exactly.sizes().size() ? exactly.sizes().get(group) : 0;
                found(Demand.SIZES, round, group, Math.abs(is - asked));
            }
        } else if (!actual.isEmpty() && actual.get(0) - actual.get(actual.size() - 1) > 1) {
            found(Demand.SIZES, round, -1, actual.get(0) - actual.get(actual.size() - 1) - 1);
        }
    }

    private void found(Demand demand, int round, int group, int times) {
        if (times > 0) {
            faults.add(new Fault(demand, round, group, times));
        }
    }
}
