package org.stigar.app.organisation;

import java.util.Collection;
import java.util.Set;
import org.stigar.core.people.PersonId;

/** Who lets everybody be led to them. What others can help with counts in no figure (privacy P8). Safe for use by many threads. */
public interface OpenlyFound {

    /** Returns those of these who do; nobody is told of anybody. */
    Set<PersonId> listOf(Collection<PersonId> people);
}
