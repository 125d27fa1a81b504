package org.stigar.core.publish.cohort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.people.PersonId;

/**
 * Who is counted for which competence in which group, so far that it can be told of. Immutable, safe for use by many threads.
 *
 * <p>All that is told together of a group cuts it into parts: who is counted for the same competences is in the same part. Each part has k people
 * or none, so that nothing that is told sets fewer apart, in whatever way it is put together. From one time to the next the people of a competence
 * change by k who come, k who go, or nobody; fewer wait. And they are, or differ by k either way from, those who were told of any
 * other competence the last time. All of it follows from what people say that they can help with and from who is counted where, never from trails.
 */
public final class Carriers {

    private static final Carriers NONE = new Carriers(List.of(), List.of());

    private final List<Carried> kept;
    private final List<Carried> told;

    private Carriers(List<Carried> kept, List<Carried> told) {
        this.kept = List.copyOf(kept);
        this.told = List.copyOf(told);
    }

    /** Who is counted for a competence in a group. */
    public record Carried(Group group, CompetenceId competence, Set<PersonId> people) {

        public Carried {
            people = Set.copyOf(people);
        }

        private boolean isOf(Group other, CompetenceId asked) {
            return group.equals(other) && competence.equals(asked);
        }
    }

    /** Returns those of before the first time: nobody. */
    public static Carriers none() {
        return NONE;
    }

    /** Returns those that were kept, of which nothing is told before the next time; who is gone for good may be missing. */
    public static Carriers of(List<Carried> kept) {
        return new Carriers(kept, List.of());
    }

    /** Returns all that were told of, each as it was the last time: what is to be kept for the next. */
    public List<Carried> kept() {
        return kept;
    }

    /** Returns those of a group that may be told of now, in the order in which there is room for them. */
    public List<Carried> told(Group group) {
        return told.stream().filter(one -> one.group().equals(group)).toList();
    }

    /**
     * Returns those of the next time. What was told the last time comes first, then what more people show. Costs O(n) for each competence that
     * enough people of a group show, beside O(n) for each that was told of.
     *
     * @param cohort who is counted where now
     * @param shown who lets everybody see that they can help with it
     * @param least of how many people a competence is told, k or more
     * @param k of how many people each part is
     */
    public Carriers then(Cohort cohort, Map<CompetenceId, Set<PersonId>> shown, int least, int k) {
        Map<Group, Set<PersonId>> members = new TreeMap<>();
        cohort.people()
                .forEach((person, group) ->
                        members.computeIfAbsent(group, g -> new HashSet<>()).add(person));
        List<Carried> next = new ArrayList<>();
        members.forEach((group, people) -> {
            Parts parts = new Parts(people, k);
            for (Carried carried : wanted(group, people, shown, least, k)) {
                if (isApart(carried.people(), k) && parts.tryCut(carried.people())) {
                    next.add(carried);
                }
            }
        });
        List<Carried> all = new ArrayList<>(next);
        kept.stream()
                .filter(old -> next.stream().noneMatch(one -> one.isOf(old.group(), old.competence())))
                .forEach(all::add);
        return new Carriers(all, next);
    }

    private List<Carried> wanted(
            Group group, Set<PersonId> members, Map<CompetenceId, Set<PersonId>> shown, int least, int k) {
        Set<CompetenceId> asked = new TreeSet<>(shown.keySet());
        kept.stream().filter(one -> one.group().equals(group)).forEach(one -> asked.add(one.competence()));
        List<Carried> wanted = new ArrayList<>();
        for (CompetenceId competence : asked) {
            Set<PersonId> now = new HashSet<>(shown.getOrDefault(competence, Set.of()));
            now.retainAll(members);
            Set<PersonId> counted = find(group, competence)
                    .map(last -> waiting(last.people(), now, k))
                    .orElse(now);
            // Who waits to go and is no longer of the group would be counted where they are not: then nothing is told.
            if (counted.size() >= least && members.containsAll(counted)) {
                wanted.add(new Carried(group, competence, counted));
            }
        }
        wanted.sort(Comparator.comparing(
                        (Carried one) -> find(group, one.competence()).isEmpty())
                .thenComparing(one -> -one.people().size())
                .thenComparing(Carried::competence));
        return wanted;
    }

    private Optional<Carried> find(Group group, CompetenceId competence) {
        return kept.stream().filter(one -> one.isOf(group, competence)).findFirst();
    }

    /** Returns those of the last time with those who come, if these are k, and without those who go, if these are. */
    private static Set<PersonId> waiting(Set<PersonId> last, Set<PersonId> now, int k) {
        Set<PersonId> counted = new HashSet<>(last);
        if (without(last, now) >= k) {
            counted.retainAll(now);
        }
        if (without(now, last) >= k) {
            counted.addAll(now);
        }
        return counted;
    }

    /** Returns whether people are none, all or k of those who were told the last time, of whatever group, and the other way round. */
    private boolean isApart(Set<PersonId> people, int k) {
        return kept.stream().allMatch(last -> areApart(people, last.people(), k));
    }

    /** Returns whether two sets of people have nobody in common, or each has all of the other or lacks k of it. */
    public static boolean areApart(Set<PersonId> one, Set<PersonId> other, int k) {
        int more = without(one, other);
        int fewer = without(other, one);
        return more == one.size() || ((more == 0 || more >= k) && (fewer == 0 || fewer >= k));
    }

    private static int without(Set<PersonId> people, Set<PersonId> others) {
        return (int) people.stream().filter(person -> !others.contains(person)).count();
    }

    /** The parts into which a group is cut. */
    private static final class Parts {

        private final int k;
        private List<Set<PersonId>> parts;

        Parts(Set<PersonId> whole, int k) {
            this.k = k;
            parts = List.of(whole);
        }

        /** Cuts each part in two, if all that come out have k people or none. */
        boolean tryCut(Set<PersonId> people) {
            List<Set<PersonId>> cut = new ArrayList<>();
            for (Set<PersonId> part : parts) {
                Set<PersonId> in = new HashSet<>(part);
                in.retainAll(people);
                Set<PersonId> out = new HashSet<>(part);
                out.removeAll(in);
                cut.add(in);
                cut.add(out);
            }
            cut.removeIf(Set::isEmpty);
            boolean isCoarse = cut.stream().allMatch(part -> part.size() >= k);
            parts = isCoarse ? cut : parts;
            return isCoarse;
        }
    }
}
