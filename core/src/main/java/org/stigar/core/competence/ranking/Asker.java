package org.stigar.core.competence.ranking;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stigar.core.people.PersonId;

/**
 * Who asks, and the trails that this person can go.
 *
 * @param trails the asker's own, one for each other person
 */
public record Asker(PersonId person, List<OwnTrail> trails) {

    public Asker {
        trails = List.copyOf(trails);
        Set<PersonId> others = new HashSet<>(Set.of(person));
        for (OwnTrail trail : trails) {
            if (!others.add(trail.other())) {
                throw new IllegalArgumentException("an asker has one trail to each other person");
            }
        }
    }
}
