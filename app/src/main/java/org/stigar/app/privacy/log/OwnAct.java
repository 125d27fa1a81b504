package org.stigar.app.privacy.log;

/** What the log tells of. The names are stored and never change. */
public enum OwnAct {
    /** Took a copy of everything. */
    EXPORTED,
    /** Paused until a day. */
    PAUSED,
    /** Ended a pause. */
    RESUMED,
    /** Opted out for good. */
    OPTED_OUT,
    /** Took an opt-out back. */
    OPTED_IN,
    /** Had themselves erased; nobody can be found by it. */
    ERASED,
    /** Was given other roles. */
    ROLES_CHANGED
}
