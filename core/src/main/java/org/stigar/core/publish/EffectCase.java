package org.stigar.core.publish;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

    /** Who is counted in it: what is to be kept of a case that was shown, so that no later one differs by few. */
    public Sides sides() {
        return new Sides(counted(participants), counted(others));
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

    private Set<PersonId> counted(List<Subject> subjects) {
        Set<PersonId> counted = new TreeSet<>();
        subjects.forEach(subject -> counted.add(subject.person()));
        counted.removeAll(viewers);
        return counted;
    }

    /**
     * The people of a case.
     *
     * @param participants who took part
     * @param others who did not
     */
    public record Sides(Set<PersonId> participants, Set<PersonId> others) {

        public Sides {
            participants = Set.copyOf(participants);
            others = Set.copyOf(others);
        }
    }
}
