package org.stigar.core.publish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.stigar.core.inference.Randomisation;
import org.stigar.core.people.UnitId;
import org.stigar.core.publish.PublishedChange.Shift;
import org.stigar.core.publish.PublishedPulse.Refusal;
import org.stigar.core.publish.PublishedPulse.Slice;
import org.stigar.core.publish.cohort.Cohort;
import org.stigar.core.publish.cohort.Group;
import org.stigar.core.pulse.Answers;
import org.stigar.core.pulse.Distribution;
import org.stigar.core.pulse.Item;
import org.stigar.core.pulse.Questionnaire;
import org.stigar.core.pulse.Scale;
import org.stigar.core.pulse.WaveChange;

/**
 * The one way from the answers of a pulse to figures that others may see. Immutable, safe for use by many threads.
 *
 * <p>Of each item and group one thing is said: for every point of the scale, in which of a few stretches the share of answers lies.
 * Mean, agreement, deviation, totals and changes are worked out from that alone, so that they tell nothing further. How wide the
 * stretches are depends on how many answered and on nothing else. {@code docs/publishing.md} has the argument.
 *
 * <p>A group needs k + 1 answers to an item: k besides the reader, whoever reads. So all readers see the same.
 */
public final class PulseGate {

    /** By how many points somebody can have moved, as told. */
    private static final int MOST_MOVED = 2;

    private final Policy policy;

    public PulseGate(Policy policy) {
        this.policy = policy;
    }

    /**
     * Returns all that may be seen of a wave. The same wave gives the same, always.
     *
     * @param before the waves that were published before, this one too if it was: it is then to be as it was, in groups, units and answers
     */
    public PublishedPulse publish(PulseWave wave, List<PulseWave> before) {
        List<Item> items = wave.answers().questionnaire().items();
        List<String> ids = items.stream().map(Item::id).toList();
        Optional<Refusal> refusal = findRefusal(wave, before);
        List<Slice> groups = new ArrayList<>();
        PublishedResponse response = PublishedResponse.of(0, 0);
        if (refusal.isEmpty()) {
            AnsweredWave answered = new AnsweredWave(wave, wave.answers().respondents(), policy);
            for (int union = 0; union < answered.unions(); union++) {
                groups.add(slice(wave, answered, union));
            }
            response = answered.response();
        }
        return new PublishedPulse(refusal, ids, scales(items), groups, total(wave, response, groups));
    }

    /**
     * Returns how the answers changed between two waves in which nobody can be followed, worked out from what is published of them: of
     * the groups that are the same in both.
     */
    public PublishedChange change(PublishedPulse before, PublishedPulse after, RandomGenerator random) {
        List<String> items = after.items().stream()
                .filter(item -> after.scale(item).equals(before.scale(item)))
                .toList();
        List<PublishedChange.Row> rows = new ArrayList<>();
        List<Slice> earlier = new ArrayList<>();
        List<Slice> later = new ArrayList<>();
        for (Slice now : after.groups()) {
            for (Slice then : before.groups()) {
                if (now.units().equals(then.units())) {
                    earlier.add(then);
                    later.add(now);
                }
            }
        }
        for (int group = 0; group < later.size(); group++) {
            List<Shift> shifts = new ArrayList<>();
            for (String item : items) {
                shifts.add(
                        shift(before.answers(earlier.get(group), item), after.answers(later.get(group), item), random));
            }
            rows.add(new PublishedChange.Row(later.get(group).units(), shifts));
        }
        List<Shift> all = new ArrayList<>();
        for (String item : items) {
            List<CoarseAnswers> ones = new ArrayList<>();
            List<CoarseAnswers> others = new ArrayList<>();
            for (int group = 0; group < later.size(); group++) {
                Optional<CoarseAnswers> one = before.answers(earlier.get(group), item);
                Optional<CoarseAnswers> other = after.answers(later.get(group), item);
                if (one.isPresent() && other.isPresent()) {
                    ones.add(one.get());
                    others.add(other.get());
                }
            }
            all.add(shift(sum(ones), sum(others), random));
        }
        return new PublishedChange(items, rows, new PublishedChange.Row(List.of(), all));
    }

    /**
     * Returns how the answers of those changed who answered both waves by a code that they kept; a respondent's token is the code. Who moved by
     * more than two points counts as having moved by two. Who is in another group than before is not counted. Nothing is said where either wave is refused.
     *
     * @param shown the waves that were published before the later one
     */
    public PublishedChange matched(PulseWave before, PulseWave after, List<PulseWave> shown, RandomGenerator random) {
        List<Item> items = after.answers().questionnaire().items().stream()
                .filter(item -> before.answers()
                        .questionnaire()
                        .findItem(item.id())
                        .filter(old -> old.scale().equals(item.scale()))
                        .isPresent())
                .toList();
        List<String> ids = items.stream().map(Item::id).toList();
        List<PublishedChange.Row> rows = new ArrayList<>();
        Map<String, List<CoarseAnswers>> moves = new HashMap<>();
        boolean isRefused = findRefusal(after, shown).isPresent()
                || findRefusal(before, shown).isPresent()
                || findRefusal(after, List.of(before)).isPresent();
        Set<String> both = isRefused ? Set.of() : inBoth(before, after);
        AnsweredWave answered = new AnsweredWave(after, both, policy);
        Map<String, Map<String, Integer>> differences = new HashMap<>();
        ids.forEach(item -> differences.put(item, WaveChange.differences(before.answers(), after.answers(), item)));
        for (int union = 0; union < answered.unions(); union++) {
            Set<String> codes = answered.respondents(union);
            boolean isSaid = isEnough(answered.response(union));
            List<Shift> shifts = new ArrayList<>();
            for (Item item : items) {
                Optional<CoarseAnswers> moved =
                        isSaid ? moves(item, differences.getOrDefault(item.id(), Map.of()), codes) : Optional.empty();
                moved.ifPresent(said -> moves.computeIfAbsent(item.id(), id -> new ArrayList<>())
                        .add(said));
                shifts.add(moved(moved, random));
            }
            rows.add(new PublishedChange.Row(answered.units(union), shifts));
        }
        List<Shift> all = ids.stream()
                .map(item -> moved(sum(moves.getOrDefault(item, List.of())), random))
                .toList();
        return new PublishedChange(ids, rows, new PublishedChange.Row(List.of(), all));
    }

    private Optional<Refusal> findRefusal(PulseWave wave, List<PulseWave> before) {
        if (policy.isExact()) {
            return Optional.empty();
        }
        for (PulseWave other : before) {
            boolean isSame = other.id().equals(wave.id());
            if (isSame && !isBySameGroups(wave, other)) {
                return Optional.of(Refusal.OTHER_GROUPS);
            }
            if (isSame && !isOfSameAnswers(wave.answers(), other.answers())) {
                return Optional.of(Refusal.OTHER_ANSWERS);
            }
            if (!isSame && isLike(wave.asked(), other.asked())) {
                return Optional.of(Refusal.LIKE_ANOTHER);
            }
        }
        return Optional.empty();
    }

    /** Units decide which groups are merged, so the same groups in other units are another partition. */
    private static boolean isBySameGroups(PulseWave one, PulseWave other) {
        return one.asked().people().equals(other.asked().people())
                && one.groupOf().equals(other.groupOf())
                && one.units().equals(other.units());
    }

    private static boolean isOfSameAnswers(Answers one, Answers other) {
        return one.questionnaire().equals(other.questionnaire())
                && one.questionnaire().items().stream()
                        .allMatch(item -> one.to(item.id()).equals(other.to(item.id())));
    }

    /** Returns whether some group is one of the others but for fewer than k people who joined, or who left. */
    private boolean isLike(Cohort one, Cohort other) {
        Map<Group, Integer> sizes = new HashMap<>();
        Map<Group, Integer> otherSizes = new HashMap<>();
        Map<List<Group>, Integer> both = new HashMap<>();
        one.people().values().forEach(group -> sizes.merge(group, 1, Integer::sum));
        other.people().values().forEach(group -> otherSizes.merge(group, 1, Integer::sum));
        one.people()
                .forEach((person, group) -> other.findGroup(person)
                        .ifPresent(second -> both.merge(List.of(group, second), 1, Integer::sum)));
        return both.entrySet().stream()
                .anyMatch(pair -> isFew(sizes.getOrDefault(pair.getKey().get(0), 0) - pair.getValue())
                        || isFew(otherSizes.getOrDefault(pair.getKey().get(1), 0) - pair.getValue()));
    }

    private boolean isFew(int people) {
        return people > 0 && people < policy.k();
    }

    private Slice slice(PulseWave wave, AnsweredWave answered, int union) {
        PublishedResponse response = answered.response(union);
        Map<String, Optional<CoarseAnswers>> said = new HashMap<>();
        for (Item item : wave.answers().questionnaire().items()) {
            List<Integer> points = new ArrayList<>();
            for (String respondent : answered.respondents(union)) {
                wave.answers().find(respondent, item.id()).ifPresent(points::add);
            }
            said.put(
                    item.id(),
                    isEnough(response)
                            ? CoarseAnswers.of(
                                    1, Distribution.of(item.scale(), points).counts(), policy)
                            : Optional.empty());
        }
        return slice(wave.answers().questionnaire(), answered.units(union), response, said);
    }

    private static Slice total(PulseWave wave, PublishedResponse response, List<Slice> groups) {
        List<Item> items = wave.answers().questionnaire().items();
        Map<String, Optional<CoarseAnswers>> said = new HashMap<>();
        for (int item = 0; item < items.size(); item++) {
            List<CoarseAnswers> parts = new ArrayList<>();
            for (Slice group : groups) {
                group.answers().get(item).answers().ifPresent(parts::add);
            }
            said.put(items.get(item).id(), sum(parts));
        }
        return slice(wave.answers().questionnaire(), List.of(), response, said);
    }

    private static Slice slice(
            Questionnaire questionnaire,
            List<UnitId> units,
            PublishedResponse response,
            Map<String, Optional<CoarseAnswers>> said) {
        List<PublishedAnswers> answers = questionnaire.items().stream()
                .map(item -> new PublishedAnswers(said.getOrDefault(item.id(), Optional.empty())))
                .toList();
        List<Item> shared = questionnaire.shared();
        List<CoarseAnswers> together = shared.stream()
                .flatMap(item -> said.getOrDefault(item.id(), Optional.empty()).stream())
                .toList();
        return new Slice(
                units,
                response,
                answers,
                PublishedAgreement.of(together.size() == shared.size() ? together : List.of()));
    }

    private static Set<String> inBoth(PulseWave before, PulseWave after) {
        Set<String> both = new TreeSet<>();
        Set<String> known = before.answers().respondents();
        for (String code : after.answers().respondents()) {
            Group group = after.groupOf().get(code);
            if (known.contains(code)
                    && group != null
                    && group.equals(before.groupOf().get(code))) {
                both.add(code);
            }
        }
        return both;
    }

    /** Takes how far each moved who answered the item in both waves, and whose moves count. */
    private Optional<CoarseAnswers> moves(Item item, Map<String, Integer> differences, Set<String> codes) {
        int reach = Math.min(MOST_MOVED, item.scale().points() - 1);
        List<Integer> counts = new ArrayList<>(Collections.nCopies(2 * reach + 1, 0));
        for (String code : codes) {
            Integer moved = differences.get(code);
            if (moved != null) {
                int place = reach + Math.max(-reach, Math.min(reach, moved));
                counts.set(place, counts.get(place) + 1);
            }
        }
        return CoarseAnswers.of(-reach, counts, policy);
    }

    private static Shift moved(Optional<CoarseAnswers> moves, RandomGenerator random) {
        return moves.map(said -> Shift.of(
                        Randomisation.paired(said.values(), random),
                        said.mean() - said.leastMean(),
                        said.mostMean() - said.mean()))
                .orElseGet(() -> Shift.of(Shift.Kind.TOO_FEW));
    }

    private static Shift shift(Optional<CoarseAnswers> before, Optional<CoarseAnswers> after, RandomGenerator random) {
        if (before.isEmpty() || after.isEmpty()) {
            return Shift.of(Shift.Kind.TOO_FEW);
        }
        CoarseAnswers one = before.get();
        CoarseAnswers other = after.get();
        return Shift.of(
                Randomisation.independent(one.values(), other.values(), random),
                other.mean() - other.leastMean() + one.mostMean() - one.mean(),
                other.mostMean() - other.mean() + one.mean() - one.leastMean());
    }

    private static Optional<CoarseAnswers> sum(List<CoarseAnswers> parts) {
        return parts.isEmpty() ? Optional.empty() : Optional.of(CoarseAnswers.sum(parts));
    }

    private boolean isEnough(PublishedResponse response) {
        return policy.isExact() || response.level() != PublishedCoverage.Level.TOO_LITTLE;
    }

    private static List<Scale> scales(List<Item> items) {
        return items.stream().map(Item::scale).toList();
    }
}
