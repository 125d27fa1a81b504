package org.stigar.app.mail;

import org.stigar.core.people.PersonId;

/**
 * Letters that wait to be sent. Without a mail server they wait, and the administrator's page shows how many.
 *
 * <p>Safe for use by many threads. Each implementation passes {@code OutboxContract}.
 */
public interface Outbox {

    /**
     * Puts a letter into the outbox in the caller's transaction: it goes out if, and only if, that commits. A letter of a
     * kind that its reader unsubscribed from is dropped.
     */
    void put(Letter letter);

    /** Takes back the letters of a kind that wait for a reader, in the caller's transaction. */
    void takeBack(PersonId reader, Letter.Kind kind);

    /** Returns how it stands with the letters. */
    OutboxStatus status();
}
