package org.stigar.arena.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.stigar.core.people.PersonId;

/** Who sits with whom in every round. */
public record Grouping(List<Sitting> rounds) {

    public Grouping {
        rounds = List.copyOf(rounds);
    }

    /** Returns how often each pair that meets does. Costs O(seats × size). */
    public Map<PersonPair, Integer> meetings() {
        Map<PersonPair, Integer> meetings = new HashMap<>();
        forEachMeeting((pair, round) -> meetings.merge(pair, 1, Integer::sum));
        return meetings;
    }

    /** Hands over every pair with every round in which they share a group. */
    public void forEachMeeting(BiConsumer<PersonPair, Integer> meeting) {
        for (int round = 0; round < rounds.size(); round++) {
            for (List<PersonId> group : rounds.get(round).groups()) {
                for (int one = 0; one < group.size(); one++) {
                    for (int other = one + 1; other < group.size(); other++) {
                        if (!group.get(one).equals(group.get(other))) {
                            meeting.accept(new PersonPair(group.get(one), group.get(other)), round);
                        }
                    }
                }
            }
        }
    }
}
