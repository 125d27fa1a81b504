package org.stigar.app.arenas.workshop;

import java.util.List;
import org.stigar.core.people.PersonId;

/**
 * Who arranges a workshop beside its owner: they see and change all of it, as {@link Workshops#own} says, but do not name others. Safe
 * for use by many threads; each call is one transaction, or part of the caller's.
 */
public interface Arrangers {

    /** The most beside the owner. */
    int MOST = 10;

    /**
     * Returns who does, in the order of their ids.
     *
     * @throws NoWorkshopException if the workshop is not there or not this owner's
     */
    List<PersonId> list(PersonId owner, long workshop);

    /**
     * Names somebody; doing it twice changes nothing, and no more than {@value #MOST} are kept. That they have the role of a facilitator is
     * the caller's to see to.
     */
    void name(PersonId owner, long workshop, PersonId other);

    /** Takes that back. */
    void takeBack(PersonId owner, long workshop, PersonId other);
}
