package org.stigar.app.privacy;

import java.util.SortedMap;
import org.stigar.core.people.PersonId;

/** The sources beside what people say themselves, for telling somebody what is counted of them. Safe for use by many threads. */
public interface PassiveSources {

    /** Returns each by its name, and whether it is on and the person said yes to it. Who else did is told to nobody. */
    SortedMap<String, Boolean> countedOf(PersonId person);
}
