package org.stigar.core.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.stigar.core.people.UnitId;
import org.stigar.core.publish.cohort.AnsweredGroups;
import org.stigar.core.publish.cohort.Group;

/**
 * A wave whose groups are merged until in each enough answered. Raw: never leaves the package. Costs one pass over respondents and people
 * asked.
 */
final class AnsweredWave {

    private final List<List<Group>> unions;
    private final List<Set<String>> respondents = new ArrayList<>();
    private final int[] asked;
    private final int everybodyAnswered;
    private final int everybodyAsked;

    /**
     * Merges.
     *
     * @param who the respondents who count
     */
    AnsweredWave(PulseWave wave, Set<String> who, Policy policy) {
        Map<Group, Integer> askedIn = new HashMap<>();
        wave.asked().people().values().forEach(group -> askedIn.merge(group, 1, Integer::sum));
        Map<Group, Set<String>> answered = new HashMap<>();
        askedIn.keySet().forEach(group -> answered.put(group, new TreeSet<>()));
        for (String respondent : who) {
            Group group = wave.groupOf().get(respondent);
            if (group != null && answered.containsKey(group)) {
                answered.get(group).add(respondent);
            }
        }
        Map<Group, Integer> sizes = new HashMap<>();
        answered.forEach((group, some) -> sizes.put(group, some.size()));
        unions = AnsweredGroups.merged(sizes, wave.units(), CoarseAnswers.fewest(policy));
        asked = new int[unions.size()];
        for (int union = 0; union < asked.length; union++) {
            Set<String> all = new TreeSet<>();
            for (Group group : unions.get(union)) {
                all.addAll(answered.getOrDefault(group, Set.of()));
                asked[union] += askedIn.getOrDefault(group, 0);
            }
            respondents.add(all);
        }
        everybodyAnswered = sizes.values().stream().mapToInt(size -> size).sum();
        everybodyAsked = wave.asked().people().size();
    }

    int unions() {
        return unions.size();
    }

    List<UnitId> units(int union) {
        Set<UnitId> units = new TreeSet<>();
        unions.get(union).forEach(group -> units.addAll(group.units()));
        return List.copyOf(units);
    }

    Set<String> respondents(int union) {
        return respondents.get(union);
    }

    PublishedResponse response(int union) {
        return PublishedResponse.of(respondents.get(union).size(), asked[union]);
    }

    PublishedResponse response() {
        return unions.isEmpty() ? PublishedResponse.of(0, 0) : PublishedResponse.of(everybodyAnswered, everybodyAsked);
    }
}
