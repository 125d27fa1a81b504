package org.stigar.core.publish;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.stigar.core.effect.Subject;
import org.stigar.core.people.PersonId;

/**
 * A question of what became of those who took part in something, as it goes into the gate. Raw: shown to nobody.
 *
 * @param participants who took part
 * @param others who could have, and did not
 * @param viewers who will see the figure; they are counted on neither side
 */
public record EffectCase(List<Subject> participants, List<Subject> others, Set<PersonId> viewers) {

    public EffectCase {
        participants = List.copyOf(participants);
        others = List.copyOf(others);
        viewers = Set.copyOf(viewers);
    }

    /** Who is counted in it: what is to be kept of a case that was shown, so that no later one differs by few. */
    public Sides sides() {
        return new Sides(counted(participants), counted(others));
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
