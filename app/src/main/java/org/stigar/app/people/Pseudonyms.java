package org.stigar.app.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.stigar.core.people.PersonId;

/**
 * Turns people into the pseudonyms under which trails are stored, and back as long as the person is there.
 *
 * <p>Safe for use by many threads. One at a time costs O(1).
 */
public interface Pseudonyms {

    /** Returns the person's pseudonym: always the same under one key, whether or not the person is known. */
    Pseudonym of(PersonId person);

    /** Returns who it is, or empty where nobody in the directory has it: an erased person stays unknown. */
    Optional<PersonId> findPerson(Pseudonym pseudonym);

    /**
     * Returns those of these that nobody has, by the database as it is now: for what is deleted because its person is gone.
     * Costs O(n) for n people.
     */
    List<Pseudonym> listUnknown(Collection<Pseudonym> pseudonyms);
}
