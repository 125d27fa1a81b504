package org.stigar.core.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.stigar.core.effect.MatchTerms;
import org.stigar.core.effect.Subject;
import org.stigar.core.people.PersonId;
import org.stigar.core.publish.PublishedEffect.Kind;
import org.stigar.core.publish.cohort.Group;
import org.stigar.core.pulse.Answers;
import org.stigar.core.pulse.Item;
import org.stigar.core.pulse.Scale;
import org.stigar.core.pulse.WaveChange;

/**
 * The one way from answers around something that people are invited to, to what others may see: how much more those who are invited moved than people
 * like them, from a wave before it to one after it. Immutable, safe for use by many threads.
 *
 * <p>Nobody knows whose an answer is, so two are compared who answered alike before, by the mean of all their answers; each answer counts by how far
 * it moved. Counted is who answered all questions both times by their code. Of each question that is said which {@link EffectGate} says of a difference,
 * one point being a step, and nothing else: not how either group answered. {@code docs/measures/pulse-invited.md} has the formula.
 */
public final class InvitationGate {

    private final Policy policy;
    private final EffectGate effects;

    public InvitationGate(Policy policy) {
        this.policy = policy;
        effects = new EffectGate(policy);
    }

    /**
     * Returns what may be seen of each question that somebody answered both times on one scale, in their order. The same waves give the same.
     * Whoever calls it asks nobody around two things whose figures can be laid side by side, and does not call it with a third wave: nothing is
     * compared here with what was shown before. Costs O(questions · answers · log answers).
     *
     * @param before respondents' tokens are their codes, as in {@code after}
     * @param invited the group of those who are invited
     * @param alike the group of people like them
     * @param lot one for each thing, whenever it is worked out
     */
    public Map<String, PublishedEffect> publish(
            PulseWave before, PulseWave after, Group invited, Group alike, long lot) {
        Map<String, Map<String, Integer>> moves = new LinkedHashMap<>();
        for (Item item : after.answers().questionnaire().items()) {
            boolean isComparable = before.answers()
                    .questionnaire()
                    .findItem(item.id())
                    .filter(old -> old.scale().equals(item.scale()))
                    .isPresent();
            Map<String, Integer> moved =
                    isComparable ? WaveChange.differences(before.answers(), after.answers(), item.id()) : Map.of();
            if (!moved.isEmpty()) {
                moves.put(item.id(), moved);
            }
        }
        Set<String> counted = new TreeSet<>();
        after.groupOf().forEach((code, group) -> {
            if (group.equals(before.groupOf().get(code))) {
                counted.add(code);
            }
        });
        moves.values().forEach(moved -> counted.retainAll(moved.keySet()));
        boolean isEnough = policy.isExact()
                || PublishedResponse.of(counted.size(), after.asked().people().size())
                                .level()
                        != PublishedCoverage.Level.TOO_LITTLE;
        Map<String, PublishedEffect> published = new LinkedHashMap<>();
        moves.forEach((item, moved) -> published.put(
                item,
                isEnough
                        ? effects.publish(
                                new EffectCase(
                                        subjects(before, after, invited, counted, moves.keySet(), moved),
                                        subjects(before, after, alike, counted, moves.keySet(), moved),
                                        Set.of(),
                                        1),
                                MatchTerms.DEFAULT.withLot(lot),
                                List.of(),
                                new SplittableRandom(31 * lot + item.hashCode()))
                        : EffectGate.silent(Kind.TOO_FEW)));
        return published;
    }

    /** A code stands for whoever has it. A move is counted from the lowest there can be, so that it is no negative number. */
    private static List<Subject> subjects(
            PulseWave before,
            PulseWave after,
            Group group,
            Set<String> counted,
            Set<String> items,
            Map<String, Integer> moved) {
        List<Subject> subjects = new ArrayList<>();
        for (String code : counted) {
            Integer move = moved.get(code);
            if (move != null && group.equals(after.groupOf().get(code))) {
                subjects.add(new Subject(
                        new PersonId(code), List.of(), mean(before.answers(), code, items), Scale.MOST + move));
            }
        }
        return subjects;
    }

    private static double mean(Answers answers, String code, Set<String> items) {
        return items.stream()
                .mapToInt(item -> answers.find(code, item).orElseThrow())
                .average()
                .orElseThrow();
    }
}
