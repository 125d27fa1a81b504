package org.stigar.app.privacy.keys;

import java.util.Set;
import org.stigar.app.access.Role;
import org.stigar.core.people.PersonId;

/** Who has which roles at this moment, whatever their session says. */
@FunctionalInterface
public interface KeyHolders {

    /** Returns the roles of somebody's account, none where it is locked or not there. */
    Set<Role> rolesOf(PersonId person);
}
