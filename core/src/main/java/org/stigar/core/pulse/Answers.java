package org.stigar.core.pulse;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stigar.core.people.UnitId;

/**
 * The answers of one wave, one for each respondent and item. Immutable, safe for use by many threads.
 *
 * <p>Who answers an item again (about the same unit) has changed their mind: the last answer counts, and how many were replaced is
 * told, since two people may have answered by one code. Who was asked about several units has as their answer the mean over
 * these, rounded to the nearest point and half a point down.
 */
public final class Answers {

    private final Questionnaire questionnaire;
    private final SortedMap<String, SortedMap<String, Integer>> points;
    private final int replaced;
    private final int leftOut;

    private Answers(
            Questionnaire questionnaire,
            SortedMap<String, SortedMap<String, Integer>> points,
            int replaced,
            int leftOut) {
        this.questionnaire = questionnaire;
        this.points = points;
        this.replaced = replaced;
        this.leftOut = leftOut;
    }

    /** Takes answers in the order in which they came. Costs O(answers · log answers). */
    public static Answers of(Questionnaire questionnaire, List<Answer> answers) {
        Map<String, Map<String, Map<Optional<UnitId>, Integer>>> last = new HashMap<>();
        int replaced = 0;
        int leftOut = 0;
        for (Answer answer : answers) {
            if (questionnaire.findItem(answer.item()).filter(answer::fits).isEmpty()) {
                leftOut++;
                continue;
            }
            Integer before = last.computeIfAbsent(answer.item(), item -> new HashMap<>())
                    .computeIfAbsent(answer.respondent(), respondent -> new HashMap<>())
                    .put(answer.about(), answer.point());
            replaced += before == null ? 0 : 1;
        }
        SortedMap<String, SortedMap<String, Integer>> points = new TreeMap<>();
        for (Item item : questionnaire.items()) {
            SortedMap<String, Integer> given = new TreeMap<>();
            last.getOrDefault(item.id(), Map.of())
                    .forEach((respondent, units) -> given.put(respondent, rounded(units.values())));
            points.put(item.id(), Collections.unmodifiableSortedMap(given));
        }
        return new Answers(questionnaire, points, replaced, leftOut);
    }

    private static int rounded(Collection<Integer> points) {
        int sum = points.stream().mapToInt(point -> point).sum();
        // Half a point goes down: what somebody knows of half the units is not overstated.
        return Math.floorDiv(2 * sum + points.size() - 1, 2 * points.size());
    }

    /** Returns the questionnaire. */
    public Questionnaire questionnaire() {
        return questionnaire;
    }

    /** Returns who answered something, in the order of their tokens. */
    public Set<String> respondents() {
        Set<String> respondents = new TreeSet<>();
        points.values().forEach(given -> respondents.addAll(given.keySet()));
        return respondents;
    }

    /** Returns a respondent's answer to an item, or empty. */
    public OptionalInt find(String respondent, String item) {
        Integer point = to(item).get(respondent);
        return point == null ? OptionalInt.empty() : OptionalInt.of(point);
    }

    /** Returns the answers to an item by respondent, in the order of their tokens; none to an item that is not asked. */
    public Map<String, Integer> to(String item) {
        return points.getOrDefault(item, Collections.emptySortedMap());
    }

    /**
     * Returns how the answers to an item spread.
     *
     * @param item one of the questionnaire
     */
    public Distribution distribution(String item) {
        return Distribution.of(questionnaire.item(item).scale(), to(item).values());
    }

    /** Returns how many answers were replaced by a later one. */
    public int replaced() {
        return replaced;
    }

    /** Returns how many answers were left out: to no item of the questionnaire, off its scale, or about a unit where none is asked about. */
    public int leftOut() {
        return leftOut;
    }
}
