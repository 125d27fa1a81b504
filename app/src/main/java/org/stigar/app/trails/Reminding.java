package org.stigar.app.trails;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.stigar.core.people.PersonId;

/** Of which of their trails people let themselves be reminded. The feature that keeps it hands in a bean of this. */
public interface Reminding {

    /** Returns those of these other ends of whose trails the person lets themselves be reminded now. */
    Set<PersonId> allowed(PersonId me, Collection<PersonId> others, Instant now);
}
