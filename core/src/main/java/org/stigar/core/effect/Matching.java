package org.stigar.core.effect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.stigar.core.people.PersonId;

/**
 * Who is compared with whom. Immutable, safe for use by many threads.
 *
 * <p>Exact on the coarse covariates, then the nearest by prior count within the caliper, without replacement, round by round so
 * that everybody gets one before anybody gets a second. Who took part is served in the order of how few are left for them. Among
 * equals the lot of the terms decides: by the order of ids every case would be compared with the same few. Somebody for whom there is nobody is left out, and counted: what is said is about the others only. Sources: E. A. Stuart,
 * "Matching methods for causal inference", Statistical Science 25 (2010) 1–21, doi:10.1214/09-STS313; P. R. Rosenbaum, D. B.
 * Rubin, "Constructing a control group using multivariate matched sampling methods", The American Statistician 39 (1985) 33–38,
 * doi:10.1080/00031305.1985.10479383. Costs O(n log n), and participants times how many different counts there were before.
 */
public final class Matching {

    private final List<MatchedSet> sets;
    private final int unmatched;
    private final Balance balance;

    private Matching(List<MatchedSet> sets, int unmatched, Balance balance) {
        this.sets = List.copyOf(sets);
        this.unmatched = unmatched;
        this.balance = balance;
    }

    /**
     * Matches.
     *
     * @param participants who took part, nobody twice
     * @param others who did not; who is in both counts as having taken part
     */
    public static Matching of(List<Subject> participants, List<Subject> others, MatchTerms terms) {
        SortedMap<PersonId, Subject> taking = byPerson(participants);
        SortedMap<PersonId, Subject> pool = byPerson(others);
        pool.keySet().removeAll(taking.keySet());
        List<Subject> all = new ArrayList<>(taking.values());
        all.addAll(pool.values());
        double reach = terms.caliper() * deviation(all);
        Comparator<Subject> drawn = drawn(terms.lot());

        Map<List<String>, Alike> classes = new HashMap<>();
        int place = 0;
        for (Subject other : pool.values().stream().sorted(drawn).toList()) {
            classes.computeIfAbsent(other.covariates(), key -> new Alike()).add(place, other);
            place++;
        }
        SortedMap<PersonId, List<Subject>> found = new TreeMap<>();
        for (int round = 0; round < terms.controls(); round++) {
            for (Subject participant : inTurn(taking.values(), classes, reach, drawn)) {
                classes.getOrDefault(participant.covariates(), new Alike())
                        .takeNearest(participant.prior(), reach)
                        .ifPresent(other -> found.computeIfAbsent(participant.person(), person -> new ArrayList<>())
                                .add(other));
            }
        }
        List<MatchedSet> sets = new ArrayList<>();
        for (Subject participant : taking.values()) {
            List<Subject> near = found.getOrDefault(participant.person(), List.of());
            if (!near.isEmpty()) {
                sets.add(new MatchedSet(participant, near));
            }
        }
        return new Matching(
                sets, taking.size() - sets.size(), balance(taking.values(), List.copyOf(pool.values()), sets));
    }

    private static SortedMap<PersonId, Subject> byPerson(List<Subject> subjects) {
        SortedMap<PersonId, Subject> people = new TreeMap<>();
        for (Subject subject : subjects) {
            if (people.put(subject.person(), subject) != null) {
                throw new IllegalArgumentException("nobody may be on one side twice");
            }
        }
        return people;
    }

    /** Returns an order in which the place of two to one another depends on nobody else, so that somebody more draws nothing anew. */
    private static Comparator<Subject> drawn(long lot) {
        return lot == 0
                ? Comparator.comparing(Subject::person)
                : Comparator.comparing((Subject subject) -> draw(lot, subject.person()))
                        .thenComparing(Subject::person);
    }

    private static long draw(long lot, PersonId person) {
        SplittableRandom random = new SplittableRandom(lot);
        return new SplittableRandom(random.nextLong() ^ person.value().hashCode()).nextLong();
    }

    /** Returns the participants, those for whom fewest are left first. */
    private static List<Subject> inTurn(
            Collection<Subject> participants,
            Map<List<String>, Alike> classes,
            double reach,
            Comparator<Subject> drawn) {
        Map<Subject, Long> left = new HashMap<>();
        for (Subject participant : participants) {
            left.put(
                    participant,
                    classes.getOrDefault(participant.covariates(), new Alike()).count(participant.prior(), reach));
        }
        return participants.stream()
                .sorted(Comparator.comparing((Subject participant) -> left.getOrDefault(participant, 0L))
                        .thenComparing(drawn))
                .toList();
    }

    private static Balance balance(
            Collection<Subject> participants, Collection<Subject> others, List<MatchedSet> sets) {
        double pooled = Math.sqrt((square(deviation(participants)) + square(deviation(others))) / 2);
        double own = 0;
        double near = 0;
        for (MatchedSet set : sets) {
            own += set.participant().prior();
            near += mean(set.others());
        }
        return new Balance(
                standardised(mean(participants) - mean(others), pooled),
                standardised(sets.isEmpty() ? 0 : (own - near) / sets.size(), pooled));
    }

    private static double standardised(double difference, double deviation) {
        return Math.abs(difference) <= 1e-12 ? 0 : Math.abs(difference) / deviation;
    }

    private static double square(double value) {
        return value * value;
    }

    private static double mean(Collection<Subject> subjects) {
        return subjects.stream().mapToDouble(Subject::prior).average().orElse(0);
    }

    private static double deviation(Collection<Subject> subjects) {
        double mean = mean(subjects);
        double squares = 0;
        for (Subject subject : subjects) {
            squares += square(subject.prior() - mean);
        }
        return subjects.size() < 2 ? 0 : Math.sqrt(squares / (subjects.size() - 1));
    }

    /** Returns the sets, in the order of the participants' ids. */
    public List<MatchedSet> sets() {
        return sets;
    }

    /** Returns how many took part and have nobody to be compared with. */
    public int unmatched() {
        return unmatched;
    }

    /** Returns how alike the two sides are. */
    public Balance balance() {
        return balance;
    }
}
