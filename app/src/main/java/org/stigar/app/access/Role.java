package org.stigar.app.access;

/** What somebody may do. Roles do not imply one another; who has an account is a member. */
public enum Role {
    /** Everyone: own trails, own data. */
    MEMBER,
    /** Arenas of their own. */
    FACILITATOR,
    /** Aggregates for units they answer for. */
    LEADER,
    /** Watches over the rules for everybody. */
    GUARDIAN,
    /** People, sources, settings; no trails of others. */
    ADMIN
}
