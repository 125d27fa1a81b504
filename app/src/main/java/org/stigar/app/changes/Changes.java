package org.stigar.app.changes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.stigar.app.access.Role;
import org.stigar.app.changes.Change.Consulted;
import org.stigar.core.people.PersonId;

/**
 * The organisation's changes. Safe for use by many threads and nodes; each call is one transaction, or part of the caller's, and what it
 * does to a change stands in the change's log with it or not at all.
 */
public interface Changes {

    /** The most changes there are at a time. */
    int MOST = 500;

    /**
     * Keeps a new draft, and returns its id.
     *
     * @throws ChangeException if there are too many
     */
    long create(PersonId owner, Outline outline);

    /** Returns one. */
    Optional<Change> find(long id);

    /** Returns all, by their day, the latest first. */
    List<Change> list();

    /** Returns those that are announced and not taken back, and hold from a day or later. */
    List<Change> announced(LocalDate since);

    /**
     * Replaces what a draft says by what somebody wrote who saw a version of it. What was said, negotiated and told of
     * the older version no longer holds.
     *
     * @throws ChangeException if there is a newer one, none any more, or it is decided; nothing is changed then
     */
    void change(long id, int version, Outline outline);

    /**
     * Puts the guardian's words beside the version that they read.
     *
     * @throws ChangeException if there is a newer one, none any more, or it is decided
     */
    void comment(long id, int version, String statement);

    /**
     * Records what was done before anybody is told.
     *
     * @param by in which role
     * @throws ChangeException if there is none, or it is decided
     */
    void consult(long id, Consulted consulted, Role by);

    /** Announces a version, and returns whether it was a draft until now and nobody changed it meanwhile. */
    boolean tryAnnounce(long id, int version, Instant now);

    /**
     * Takes an announced change back, with all plans that were made for it and what was told of them, and returns whether it was announced.
     *
     * @param by in which role
     */
    boolean tryWithdraw(long id, Instant now, Role by);

    /** Forgets all plans that were made for changes from a day before this one. */
    void forgetPlans(LocalDate before);

    /**
     * Removes a draft of which somebody saw a version. What was forecast of it stays, so that nobody asks the same twice.
     *
     * @throws ChangeException if there is a newer one, none any more, or it was announced
     */
    void remove(long id, int version);
}
