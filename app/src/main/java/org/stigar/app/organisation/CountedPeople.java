package org.stigar.app.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.stigar.core.people.PersonId;

/**
 * Who is counted in the quarter that was published last: whatever is asked until the next is asked of them, since they come and go by many
 * at a time (privacy P2). Raw: shown to nobody. Safe for use by many threads.
 */
public interface CountedPeople {

    /** Returns them, or empty where nothing is published or figures are frozen. */
    Optional<Counted> find(Instant now);

    /**
     * They.
     *
     * @param quarter its first day
     * @param k how many people a figure is about at least
     * @param people who is counted and did not opt out since
     * @param viewers who sees figures of it: counted in none
     */
    record Counted(LocalDate quarter, int k, Set<PersonId> people, Set<PersonId> viewers) {

        public Counted {
            people = Set.copyOf(people);
            viewers = Set.copyOf(viewers);
        }
    }
}
