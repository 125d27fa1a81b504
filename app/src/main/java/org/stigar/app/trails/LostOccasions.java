package org.stigar.app.trails;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.stigar.core.people.PersonId;

/**
 * From which of a person's trails a change of the organisation took the everyday occasion. It tells what everybody may know: who shares a
 * unit or a project, before and after. The feature that keeps changes hands in a bean of this.
 */
public interface LostOccasions {

    /** Returns those of these others with whom the person shared one until a change that is in force, and since when not. */
    Map<PersonId, Instant> since(PersonId me, Collection<PersonId> others, Instant now);
}
