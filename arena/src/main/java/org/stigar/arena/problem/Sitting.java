package org.stigar.arena.problem;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stigar.core.people.PersonId;

/**
 * Who sits with whom in one round. Nothing is promised but what stands here: a sitting may break every rule, and rules count
 * how often.
 *
 * @param groups in the order of the groups, people in the order of their ids
 */
public record Sitting(List<List<PersonId>> groups) {

    public Sitting {
        groups = groups.stream().map(group -> group.stream().sorted().toList()).toList();
    }

    /** Returns the group of everybody who sits; of somebody who sits twice the later one. */
    public Map<PersonId, Integer> seats() {
        Map<PersonId, Integer> seats = new TreeMap<>();
        for (int group = 0; group < groups.size(); group++) {
            for (PersonId person : groups.get(group)) {
                seats.put(person, group);
            }
        }
        return seats;
    }
}
