package org.stigar.app.walks;

import java.util.Map;
import java.util.Optional;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.Trace;
import org.stigar.core.trail.openness.Vantage;

/** The days on which trails were walked, of the last two years. Safe for use by many threads. */
public interface DaySets {

    /** Returns what the trail of two people remembers, or empty where there is none. */
    Optional<Trace> find(PersonId one, PersonId other);

    /** Returns the traces of all of a person's trails by their other ends. Costs one query of O(d) rows. */
    Map<PersonId, Trace> of(PersonId person);

    /** Returns from where trails are looked at now: the instant, and how time passes in this organisation. */
    Vantage vantage();
}
