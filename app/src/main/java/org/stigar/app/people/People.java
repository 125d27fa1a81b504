package org.stigar.app.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;

/**
 * The people and units of the organisation. Safe for use by many threads.
 *
 * <p>Reading costs no query: every node keeps the directory in memory and hears of changes after their commit.
 */
public interface People {

    /** Returns everything as of the last change that was committed. */
    Directory directory();

    /** Returns who belongs where at an instant; cached for the current hour. */
    Structure structure(Instant at);

    /** Returns the person, or empty for somebody unknown. */
    Optional<Person> findPerson(PersonId id);

    /**
     * Returns whether the database has the person now, in the caller's transaction. For who waited for a lock while the person
     * may have been erased: what is in memory follows a moment later. Costs a query.
     */
    boolean isStillThere(PersonId id);

    /** Returns who has this address, letter case aside. */
    Optional<Person> findByAddress(String address);

    /**
     * Returns people whose names hold words that begin as the text's words do, letter case and accents aside; those who
     * opted out are not found.
     *
     * @param most 1 to 50
     */
    List<Person> search(String text, int most);

    /**
     * Adds these or puts them in place of those with the same ids, all or nothing, in the caller's transaction. What
     * memberships and parents name is there or comes along. Whether somebody takes part stays as it was.
     */
    void put(Collection<Person> people, Collection<Unit> units, Collection<Membership> memberships);

    /** Removes a person with all memberships, and whether they take part, in the caller's transaction. */
    void remove(PersonId person);
}
