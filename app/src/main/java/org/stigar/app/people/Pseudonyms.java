package org.stigar.app.people;

import java.util.Optional;
import org.stigar.core.people.PersonId;

/**
 * Turns people into the pseudonyms under which trails are stored, and back as long as the person is there.
 *
 * <p>Safe for use by many threads. Both directions cost O(1).
 */
public interface Pseudonyms {

    /** Returns the person's pseudonym: always the same under one key, whether or not the person is known. */
    Pseudonym of(PersonId person);

    /** Returns who it is, or empty where nobody in the directory has it: an erased person stays unknown. */
    Optional<PersonId> findPerson(Pseudonym pseudonym);
}
