package org.stigar.arena.programme;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.PersonPair;
import org.stigar.arena.problem.Round;
import org.stigar.core.people.PersonId;

/**
 * What is known of a programme before its next meeting.
 *
 * @param pattern who takes part, what to mix, who is never together, and how often pairs met anywhere; its rounds are those of the next
 *     meeting
 * @param meetings the rounds of each meeting ahead, the next first; at least one
 * @param met at how many meetings of this programme pairs have met, 1 or more each
 * @param functionsWithin within how many of the meetings ahead everybody is to meet somebody of every other function; 1 or more
 */
public record Course(
        Arena pattern, List<List<Round>> meetings, Map<PersonPair, Integer> met, OptionalInt functionsWithin) {

    public Course {
        meetings = meetings.stream().map(List::copyOf).toList();
        met = Map.copyOf(met);
        if (meetings.isEmpty() || meetings.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a meeting has at least one round, and one meeting is ahead");
        }
        if (functionsWithin.isPresent() && functionsWithin.getAsInt() < 1) {
            throw new IllegalArgumentException("functions are met within 1 meeting or more");
        }
    }

    /** Returns the pairs who can be placed together. O(n²) for n people. */
    Set<PersonPair> placeable() {
        List<PersonId> people =
                pattern.participants().stream().map(one -> one.id()).toList();
        Set<PersonPair> pairs = new HashSet<>();
        for (int one = 0; one < people.size(); one++) {
            for (int other = one + 1; other < people.size(); other++) {
                PersonPair pair = new PersonPair(people.get(one), people.get(other));
                if (!pattern.apart().contains(pair)) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    /** Returns how often pairs met before: anywhere, and at least as often as here. */
    Map<PersonPair, Integer> before() {
        Map<PersonPair, Integer> before = new HashMap<>(pattern.history());
        met.forEach((pair, times) -> before.merge(pair, times, Math::max));
        return before;
    }
}
