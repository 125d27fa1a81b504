package org.stigar.app.mail;

import java.util.Optional;
import org.stigar.app.people.Pseudonym;
import org.stigar.core.people.PersonId;

/**
 * Readers who are in no directory, such as a guest of one workshop. A feature that writes to some hands in a bean of this; they get
 * letters of {@link Letter.Kind#ACCESS} alone, as long as the feature knows them. Safe for use by many threads.
 */
public interface OutsideReaders {

    /** Returns who it is, if it is one of the feature's. */
    Optional<PersonId> find(Pseudonym reader);

    /** Returns where a letter to one of the feature's goes. */
    Optional<String> findAddress(PersonId reader);
}
