package org.stigar.cli.pulse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;
import org.stigar.core.publish.Policy;
import org.stigar.core.publish.PublishedPulse;
import org.stigar.core.publish.PulseGate;
import org.stigar.core.publish.PulseWave;
import org.stigar.core.publish.cohort.Cohort;
import org.stigar.core.publish.cohort.Group;
import org.stigar.core.pulse.Answer;
import org.stigar.core.pulse.Answers;
import org.stigar.core.pulse.Item;
import org.stigar.core.pulse.Questionnaire;
import org.stigar.core.pulse.Scale;

/**
 * Who values whose expertise, and where each belongs. Raw: shown to nobody. Immutable.
 *
 * <p>Whoever values anybody has two answers about each group: to the nearest quarter, how many of its people they know; and the mean of what
 * they think of those, to the nearest point, and 0 if they know none. Half a point goes towards the nearer end: so what eight people agree on does not
 * tell what they think of any one. Both are answers of one person, so that each weighs the same, and everybody who answers has both: that one
 * is missing would tell of somebody.
 */
final class Values {

    /** How many of them one knows: none, a quarter, half, three quarters, all. */
    static final String KNOWN = "known";

    /** What one thinks of those that one knows, from 0 for none to 5. */
    static final String VALUED = "valued";

    /** The highest value: strong agreement that somebody's expertise matters to one's work. */
    static final int HIGHEST = 5;

    /** How many steps there are from none to all. */
    static final int QUARTERS = 4;

    /** However small k is: eight beside one of its own. */
    private static final int FEWEST = 9;

    private static final Questionnaire ASKED = new Questionnaire(
            List.of(new Item.Own(KNOWN, new Scale(QUARTERS + 1)), new Item.Own(VALUED, new Scale(HIGHEST + 1))));

    private final SortedMap<PersonId, UnitId> groupOf;
    private final SortedMap<PersonId, Map<PersonId, Integer>> values;

    /**
     * Takes them.
     *
     * @param groupOf everybody who was asked
     * @param values 0 for somebody whom one does not know, to {@value #HIGHEST}; whoever is missing is not known either
     */
    Values(Map<PersonId, UnitId> groupOf, Map<PersonId, Map<PersonId, Integer>> values) {
        this.groupOf = Collections.unmodifiableSortedMap(new TreeMap<>(groupOf));
        this.values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /**
     * Returns what may be known of how each group sees each. Small groups are merged on both sides alike, so that k are spoken of at least
     * beside whoever speaks. Costs O(people² · groups).
     */
    GroupValues publish(Policy policy) {
        List<Unit> units = groupOf.values().stream()
                .distinct()
                .sorted()
                .map(id -> new Unit(id, id.value(), UnitKind.TEAM, Optional.empty(), Validity.ALWAYS))
                .toList();
        Cohort cohort = Cohort.empty(fewest(policy)).then(groupOf.keySet(), structure(units));
        PulseGate gate = new PulseGate(policy);
        List<GroupValues.About> all = new ArrayList<>();
        for (Group about : cohort.groups()) {
            PulseWave wave = new PulseWave(
                    String.join("|", about.units().stream().map(UnitId::value).toList()),
                    Answers.of(ASKED, answers(about, cohort)),
                    tokens(cohort),
                    cohort,
                    units);
            PublishedPulse said = gate.publish(wave, List.of());
            Set<PersonId> spokenOf = members(about.units());
            Set<List<UnitId>> leaning = new HashSet<>();
            for (PublishedPulse.Slice slice : said.groups()) {
                if (leansOnFew(members(slice.units()), spokenOf, policy.few())) {
                    leaning.add(slice.units());
                }
            }
            all.add(new GroupValues.About(about.units(), said, leaning));
        }
        return new GroupValues(all);
    }

    /** Returns how many people a group has at least. */
    static int fewest(Policy policy) {
        return Math.max(policy.k() + 1, FEWEST);
    }

    private Set<PersonId> members(List<UnitId> units) {
        Set<PersonId> members = new TreeSet<>(groupOf.keySet());
        members.removeIf(person -> !units.contains(groupOf.get(person)));
        return members;
    }

    /** Returns whether more than half of what is thought of a group is thought of a few of its people, or nothing is: that is told of neither. */
    private boolean leansOnFew(Set<PersonId> who, Set<PersonId> ofWhom, int few) {
        Map<PersonId, Integer> times = new TreeMap<>();
        for (PersonId person : who) {
            values.getOrDefault(person, Map.of()).forEach((other, value) -> {
                if (value > 0 && ofWhom.contains(other)) {
                    times.merge(other, 1, Integer::sum);
                }
            });
        }
        int all = times.values().stream().mapToInt(count -> count).sum();
        int most = times.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(few)
                .mapToInt(count -> count)
                .sum();
        return all == 0 || 2 * most > all;
    }

    private Structure structure(List<Unit> units) {
        List<Person> people =
                groupOf.keySet().stream().map(id -> Person.builder(id).build()).toList();
        List<Membership> memberships = new ArrayList<>();
        groupOf.forEach((person, unit) -> memberships.add(new Membership(person, unit, Validity.ALWAYS)));
        return new Directory(people, units, memberships).at(Instant.EPOCH);
    }

    private Map<String, Group> tokens(Cohort cohort) {
        Map<String, Group> tokens = new TreeMap<>();
        cohort.people().forEach((person, group) -> tokens.put(person.value(), group));
        return tokens;
    }

    private List<Answer> answers(Group about, Cohort cohort) {
        List<PersonId> spokenOf = cohort.people().entrySet().stream()
                .filter(person -> person.getValue().equals(about))
                .map(Map.Entry::getKey)
                .toList();
        List<Answer> answers = new ArrayList<>();
        values.forEach((person, own) -> {
            int asked = 0;
            int known = 0;
            int sum = 0;
            for (PersonId other : spokenOf) {
                if (!other.equals(person)) {
                    int value = own.getOrDefault(other, 0);
                    asked++;
                    known += value > 0 ? 1 : 0;
                    sum += value;
                }
            }
            answers.add(Answer.of(person.value(), KNOWN, 1 + rounded(QUARTERS * known, asked, QUARTERS)));
            answers.add(Answer.of(person.value(), VALUED, 1 + rounded(sum, known, 1 + HIGHEST)));
        });
        return answers;
    }

    /** Returns the whole number nearest to sum ÷ count, 0 of nobody; half goes down below half of {@code ends} and up from there on. */
    static int rounded(int sum, int count, int ends) {
        if (count == 0) {
            return 0;
        }
        boolean isLow = 2 * sum < ends * count;
        return Math.floorDiv(2 * sum + count - (isLow ? 1 : 0), 2 * count);
    }
}
