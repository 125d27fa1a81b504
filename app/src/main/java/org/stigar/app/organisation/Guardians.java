package org.stigar.app.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.stigar.core.people.PersonId;

/**
 * From when on each guardian sees figures: as everybody who sees some, they are not counted in them (privacy P2). Safe for use by many
 * threads.
 */
public interface Guardians {

    /**
     * Returns the first quarter that was published while somebody was guardian and not counted in it, or empty where there is none
     * yet. Who stopped being guardian begins anew.
     */
    Optional<LocalDate> findFirstQuarter(PersonId guardian);

    /** Notes that these were not counted in a quarter. Nothing changes for whom an earlier one is noted. */
    void noteUncounted(Set<PersonId> guardians, LocalDate quarter);
}
