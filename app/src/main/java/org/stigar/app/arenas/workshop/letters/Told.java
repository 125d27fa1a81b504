package org.stigar.app.arenas.workshop.letters;

import java.util.Map;
import org.stigar.core.people.PersonId;

/** What those who take part in workshops were told last. Forgotten with their part. Safe for use by many threads; works in the caller's transaction. */
public interface Told {

    /** Returns for each who was told the {@link Fingerprint} of what; it is empty for what was told before fingerprints were kept. */
    Map<PersonId, String> of(long workshop);

    /** Notes what somebody who takes part is told. */
    void note(long workshop, PersonId person, String fingerprint);
}
