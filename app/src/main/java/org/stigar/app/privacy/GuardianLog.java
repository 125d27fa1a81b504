package org.stigar.app.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stigar.app.access.Role;
import org.stigar.app.privacy.KeyedChange.Subject;
import org.stigar.core.people.PersonId;

/**
 * What was done with the keys and the roles, for guardians to read (privacy P10): appended to, never changed.
 *
 * <p>Safe for use by many threads. {@link #add} works in the caller's transaction. Who was erased is in it without a name.
 */
public interface GuardianLog {

    /** Adds a line. */
    void add(Entry entry);

    /**
     * Returns lines, latest first.
     *
     * @param before those older than the line with this id; {@link Long#MAX_VALUE} for all
     * @param most above zero
     */
    List<Line> page(long before, int most);

    /**
     * Returns what the log tells of one subject, the oldest first, without reading all of it.
     *
     * @param what the name of a {@link KeyedChange}
     * @param word the first word of the detail
     */
    List<Line> listOf(String what, String word);

    /** What was done. The names are stored and never change. */
    enum Act {
        /** Somebody turned the first key. */
        PROPOSED,
        /** Somebody else turned the second. */
        CONFIRMED,
        /** Somebody else said no. */
        DECLINED,
        /** Who turned the first key turned it back, or was erased. */
        TAKEN_BACK,
        /** Nobody turned the second in time, or it could no longer be done. */
        EXPIRED,
        /** It was done. */
        CARRIED_OUT,
        /** What two keys had switched on was switched off, for which one is enough. */
        STOPPED,
        /** What two keys had agreed on until a day is over. */
        ENDED,
        /** Somebody was given other roles. */
        ROLES_CHANGED,
        /** A guardian froze all figures. */
        FROZEN,
        /** A guardian put words beside figures or a drafted change, or changed or took away those that were there. */
        STATED,
        /** Somebody looked at figures. */
        SEEN,
        /** Somebody took figures along as a file. */
        EXPORTED,
        /** Somebody asked what a drafted change is expected to do, which was kept before. */
        FORECAST,
        /** Who runs the server put a backup in place of what it held; the detail is the instant of the backup. */
        RESTORED
    }

    /**
     * What a line tells.
     *
     * @param what the name of a {@link KeyedChange}; empty for roles, whose detail names those that the person has now
     * @param by who did it; empty where nobody did, or where it is somebody who was erased
     * @param key as what they did it; empty where nobody did, or it is not known who
     */
    record Entry(Instant at, Act act, String what, Subject subject, Optional<PersonId> by, Optional<Role> key) {}

    /** A line with its number, which grows. */
    record Line(long id, Entry entry) {}
}
