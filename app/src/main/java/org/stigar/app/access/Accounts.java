package org.stigar.app.access;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.stigar.core.people.PersonId;

/**
 * Accounts of people in the directory. Safe for use by many threads. A change of roles or password, and a lock, end the
 * person's sessions at once, on every node.
 */
public interface Accounts {

    /** Returns the roles of somebody's account, or empty where there is no account. */
    Optional<Set<Role>> findRoles(PersonId person);

    /** Returns the roles that count at this moment: none without an account, or where it is locked. */
    default Set<Role> usableRoles(PersonId person) {
        return isUsable(person) ? findRoles(person).orElse(Set.of()) : Set.of();
    }

    /** Returns everybody whose account has a role, locked or not. */
    Set<PersonId> list(Role role);

    /** Returns whether somebody has an account and it is not locked. */
    boolean isUsable(PersonId person);

    /**
     * Makes an account for a person in the directory, or changes its roles. Everyone keeps {@link Role#MEMBER}, and {@link Role#LEADER}
     * who has it: that comes and goes by {@link LeaderRole} alone.
     *
     * @throws IllegalArgumentException for {@link Role#LEADER} among the roles
     */
    void open(PersonId person, Set<Role> roles);

    /** Gives an account that is open a password: 12 to 200 characters. */
    void choosePassword(PersonId person, String password);

    /** Lets nobody in by this account, by whatever means, until it is unlocked. */
    void lock(PersonId person);

    /** Lets its person in again. */
    void unlock(PersonId person);

    /**
     * Returns a link that logs its reader in once, for an account that is open.
     *
     * @param valid above zero
     */
    URI oneTimeLink(PersonId person, Duration valid);
}
