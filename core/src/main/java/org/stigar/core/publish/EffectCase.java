package org.stigar.core.publish;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.stigar.core.effect.MatchTerms;
import org.stigar.core.effect.MatchedSet;
import org.stigar.core.effect.Matching;
import org.stigar.core.effect.Subject;
import org.stigar.core.people.PersonId;

/**
 * A question of what became of those who took part in something, as it goes into the gate. Raw: shown to nobody.
 *
 * <p>Whoever hands it in takes people from the cohort of a quarter, in which they come and go k at a time: else a single new colleague
 * would make a case that is refused for being too like the last.
 *
 * @param participants who took part
 * @param others who could have, and did not
 * @param viewers who will see the figure; they are counted on neither side
 * @param step how much of the outcome makes a difference worth telling: one trail, a quarter of one's promises; above 0 and finite
 */
public record EffectCase(List<Subject> participants, List<Subject> others, Set<PersonId> viewers, double step) {

    public EffectCase {
        if (!(step > 0 && step < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("step must be above 0 and finite, was " + step);
        }
        participants = List.copyOf(participants);
        others = List.copyOf(others);
        viewers = Set.copyOf(viewers);
    }

    /** Returns who took part, but for viewers. */
    List<Subject> countedParticipants() {
        return participants.stream()
                .filter(subject -> !viewers.contains(subject.person()))
                .toList();
    }

    /** Returns who did not, but for viewers. */
    List<Subject> countedOthers() {
        return others.stream()
                .filter(subject -> !viewers.contains(subject.person()))
                .toList();
    }

    /**
     * The people of a case that was shown, and what was asked of them. Raw: shown to nobody.
     *
     * @param participants who took part, with somebody like them or without
     * @param others who did not
     * @param pairs of two who are compared: whom the figure is about
     * @param step the case's
     * @param terms on which they were matched
     */
    public record Sides(
            Set<PersonId> participants, Set<PersonId> others, Set<Set<PersonId>> pairs, double step, MatchTerms terms) {

        public Sides {
            participants = Set.copyOf(participants);
            others = Set.copyOf(others);
            pairs = pairs.stream().map(Set::copyOf).collect(Collectors.toUnmodifiableSet());
        }

        static Sides of(EffectCase question, MatchTerms terms) {
            List<Subject> participants = question.countedParticipants();
            List<Subject> others = question.countedOthers();
            Set<PersonId> took = people(participants);
            Set<PersonId> didNot = people(others);
            didNot.removeAll(took);
            Set<Set<PersonId>> pairs = new HashSet<>();
            for (MatchedSet set : Matching.of(participants, others, terms).sets()) {
                pairs.add(Set.of(set.participant().person(), set.others().get(0).person()));
            }
            return new Sides(took, didNot, pairs, question.step, terms);
        }

        /** Returns those who took part and have somebody like them, and those they are compared with. */
        List<Set<PersonId>> matched() {
            Set<PersonId> took = pairs.stream().flatMap(Set::stream).collect(Collectors.toCollection(HashSet::new));
            Set<PersonId> didNot = new HashSet<>(took);
            took.retainAll(participants);
            didNot.removeAll(participants);
            return List.of(took, didNot);
        }

        /** Returns whether the same people were handed in, sides exchanged or not. */
        boolean isOfTheSame(Sides other) {
            return Set.copyOf(List.of(participants, others))
                    .equals(Set.copyOf(List.of(other.participants, other.others)));
        }

        /** Returns whether the figures are about the same people, sides exchanged or not. */
        boolean isAboutTheSame(Sides other) {
            return !pairs.isEmpty() && Set.copyOf(matched()).equals(Set.copyOf(other.matched()));
        }

        /** Returns whether the figures are one, but for its sign. Other covariates make another one if anybody is compared with another one for them. */
        boolean isSaidAs(Sides other) {
            return pairs.equals(other.pairs) && step == other.step;
        }

        /** Returns whether the same was asked. */
        boolean isAskedAs(Sides other) {
            return isSaidAs(other) && terms.equals(other.terms);
        }

        private static Set<PersonId> people(List<Subject> subjects) {
            return subjects.stream().map(Subject::person).collect(Collectors.toCollection(HashSet::new));
        }
    }
}
