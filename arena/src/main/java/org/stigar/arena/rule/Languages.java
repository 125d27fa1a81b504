package org.stigar.arena.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.TreeMap;
import org.stigar.arena.problem.Participant;

/**
 * Gives every group of a round a language: the one that most speak, and for those who do not speak it as many groups as they
 * fill, each where most of them sat before.
 */
final class Languages {

    private Languages() {}

    /** Returns the language of each group; empty where nobody's is known. */
    static List<Optional<String>> of(Roster roster, int round) {
        List<Participant> there =
                roster.present(round).stream().map(roster::participant).toList();
        List<Integer> sizes = roster.arena().sizes(round);
        Optional<String> most = mostSpoken(there);
        List<Optional<String>> languages = new ArrayList<>(Collections.nCopies(sizes.size(), most));
        Map<String, Integer> others = new TreeMap<>();
        List<Participant> left =
                there.stream().filter(participant -> !speaks(participant, most)).toList();
        while (!left.isEmpty()) {
            Optional<String> next = mostSpoken(left);
            others.put(next.orElseThrow(), (int)
                    left.stream().filter(one -> speaks(one, next)).count());
            left = left.stream()
                    .filter(participant -> !speaks(participant, next))
                    .toList();
        }
        int largest = Collections.max(sizes);
        others.forEach((language, people) -> {
            int groups = (people + largest - 1) / largest;
            mostBefore(roster, round, language, languages, most).stream()
                    .limit(groups)
                    .forEach(group -> languages.set(group, Optional.of(language)));
        });
        return languages;
    }

    /** Returns whether somebody can be in a group of a language. */
    static boolean speaks(Participant participant, Optional<String> language) {
        return language.isEmpty()
                || participant.languages().isEmpty()
                || participant.languages().contains(language.get());
    }

    /** Returns the groups that have the common language still, those first in which most spoke another one before. */
    private static List<Integer> mostBefore(
            Roster roster, int round, String language, List<Optional<String>> languages, Optional<String> common) {
        Map<Integer, Integer> before = new HashMap<>();
        roster.seatsBefore(round).forEach((person, group) -> {
            if (roster.find(person).filter(one -> !one.languages().isEmpty()).stream()
                    .anyMatch(one -> one.languages().contains(language) && !speaks(one, common))) {
                before.merge(group, 1, Integer::sum);
            }
        });
        List<Integer> groups = new ArrayList<>();
        for (int group = languages.size() - 1; group >= 0; group--) {
            if (languages.get(group).equals(common)) {
                groups.add(group);
            }
        }
        groups.sort(Comparator.comparing(group -> -before.getOrDefault(group, 0)));
        return groups;
    }

    private static Optional<String> mostSpoken(List<Participant> people) {
        Map<String, Integer> speakers = new TreeMap<>();
        people.forEach(person -> person.languages().forEach(language -> speakers.merge(language, 1, Integer::sum)));
        return speakers.entrySet().stream()
                .max(Comparator.comparing(Entry<String, Integer>::getValue)
                        .thenComparing(Entry::getKey, Comparator.reverseOrder()))
                .map(Entry::getKey);
    }
}
