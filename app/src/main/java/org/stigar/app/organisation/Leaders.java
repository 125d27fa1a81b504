package org.stigar.app.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;

/** Who answers for which units, and sees their figures (privacy P2, P10). Safe for use by many threads. */
public interface Leaders {

    /** For how many days ahead two keys can agree on it. */
    int MOST_DAYS = 365;

    /** A unit and the last day on which somebody answers for it. */
    record Grant(PersonId leader, UnitId unit, LocalDate until) {}

    /** Returns the units that somebody answers for on a day, without those below. */
    Set<UnitId> unitsOf(PersonId leader, LocalDate on);

    /** Returns everybody who answers for some unit on a day. */
    Set<PersonId> all(LocalDate on);

    /** Returns the first quarter in which somebody was not counted: no earlier one is theirs to see (P2). */
    Optional<LocalDate> findFirstQuarter(PersonId leader);

    /** Notes that these were not counted in a quarter. */
    void noteUncounted(Set<PersonId> leaders, LocalDate quarter);

    /** Returns all grants that hold on a day or later, in the order of people and units. */
    List<Grant> list(LocalDate on);

    /** Lets somebody answer for a unit, in place of a grant for the same unit before. */
    void grant(Grant grant);

    /** Ends a grant. Nothing happens where there is none. */
    void end(PersonId leader, UnitId unit);
}
