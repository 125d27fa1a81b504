package org.stigar.core.competence.ranking;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Standing;
import org.stigar.core.people.PersonId;

/**
 * Somebody who may help. Who must not be asked is no candidate at all: paused, opted out, over the ceiling, the asker's own
 * managers.
 *
 * @param standings what is known of the person's competences that the ask needs; others do not count
 * @param availability how well the person can be met, 0 (not at all: never suggested) to 1; see {@link SharedHours}
 * @param load asks that the person has been sent of late, 0 or more
 */
public record Candidate(
        PersonId person,
        SortedMap<CompetenceId, Standing> standings,
        double availability,
        double load,
        Findable findable) {

    public Candidate {
        standings = Collections.unmodifiableSortedMap(new TreeMap<>(standings));
        // In the positive form, so that NaN fails too.
        if (!(availability >= 0 && availability <= 1)) {
            throw new IllegalArgumentException("availability must be 0 to 1, was " + availability);
        }
        if (!(load >= 0 && load < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("load must be 0 or more, was " + load);
        }
    }

    /** Returns somebody who is fully available, carries no load and can be found by all. */
    public static Candidate of(PersonId person, Map<CompetenceId, Standing> standings) {
        return new Candidate(person, new TreeMap<>(standings), 1, 0, Findable.BY_ALL);
    }

    /** By whom somebody lets themselves be found: their curtain (privacy P8). */
    public enum Findable {
        /** By everybody. */
        BY_ALL,
        /** By those who share a trail with them, and through introducers. */
        THROUGH_INTRODUCER,
        /** By nobody: never suggested, and never what an introducer is named for. */
        NOT
    }
}
