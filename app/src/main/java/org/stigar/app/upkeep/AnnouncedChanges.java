package org.stigar.app.upkeep;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.stigar.core.people.PersonId;

/** The announced changes of the organisation, as one person may know of them. Safe for use by many threads. */
@FunctionalInterface
public interface AnnouncedChanges {

    /** Where no changes are announced at all. */
    AnnouncedChanges NONE = (me, others, now) -> Map.of();

    /**
     * A change that is near.
     *
     * @param on its first day
     * @param since when the reader could first know: a trail that was walked on that day or later has had its say
     */
    record Near(LocalDate on, LocalDate since) {}

    /**
     * Returns for which of these people a change is near from which on nothing in the organisation brings them and the first together any
     * more, as far as the first may know of it now. It says of neither that they are the one who moves.
     */
    Map<PersonId, Near> near(PersonId me, Collection<PersonId> others, Instant now);
}
