package org.stigar.app.people;

import java.util.Collection;
import org.stigar.core.people.Membership;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;

/** What an import changes in the directory beyond {@link People#put}: in the caller's transaction. Safe for use by many threads. */
public interface DirectoryEditing {

    /** Puts these memberships in place of all that these people have, all or nothing. */
    void replaceMemberships(Collection<PersonId> of, Collection<Membership> memberships);

    /** Removes units with their memberships, all or nothing. No unit that stays may be below them. */
    void removeUnits(Collection<UnitId> units);
}
