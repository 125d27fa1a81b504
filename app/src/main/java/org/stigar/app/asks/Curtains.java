package org.stigar.app.asks;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.stigar.core.people.PersonId;

/** How far people let asks in. Nobody is told of another's curtain. Safe for use by many threads. */
public interface Curtains {

    /** Returns the person's own. */
    Curtain of(PersonId person);

    /** Puts it in place of the one before. */
    void put(PersonId person, Curtain curtain);

    /** Returns the curtains of these people, those included who never touched theirs. */
    Map<PersonId, Curtain> of(Collection<PersonId> people);

    /** Returns which of these as many asks had reached within the seven days before an instant as their ceiling lets through. */
    Set<PersonId> full(Collection<PersonId> people, Instant at);

    /** Returns how many asks had reached each of these within the four weeks before an instant; nobody with none. */
    Map<PersonId, Integer> loads(Collection<PersonId> people, Instant at);
}
