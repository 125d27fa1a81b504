package org.stigar.app.upkeep;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.stigar.app.upkeep.ChangeAhead.What;
import org.stigar.core.people.PersonId;

/**
 * What people say changes for them. Each has one at most, and it is gone when its day is over. Safe for use by many threads and nodes;
 * each call is one transaction.
 */
public interface ChangesAhead {

    /** How far ahead its day may be. */
    int MOST_DAYS = 365;

    /** How many days before, it becomes a reason to walk a trail. */
    int NEAR_DAYS = 56;

    /**
     * A change that is near.
     *
     * @param since when it was said: a trail that was walked on that day or later has had its say
     */
    record Near(What what, LocalDate on, LocalDate since) {}

    /** Returns the person's own. */
    Optional<ChangeAhead> find(PersonId me, Instant now);

    /** Returns whether a day can be its day: tomorrow at the earliest, by the person's own calendar. */
    boolean mayBeOn(PersonId me, LocalDate day, Instant now);

    /** Says it, in place of what was said before. */
    void declare(PersonId me, ChangeAhead change, Instant now);

    /** Takes it back. Letters that wait and may tell of it go too. */
    void takeBack(PersonId me);

    /** Returns the person's own, if it is near. */
    Optional<Near> findNear(PersonId me, Instant now);

    /** Returns what is near of those among these who let the other ends of their trails know. For those other ends alone. */
    Map<PersonId, Near> told(Collection<PersonId> others, Instant now);
}
