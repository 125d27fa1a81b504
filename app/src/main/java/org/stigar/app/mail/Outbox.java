package org.stigar.app.mail;

import java.time.Instant;
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

    /**
     * Says at the last moment, in the transaction in which a letter is sent, whether it still is to be. A feature that writes to whoever has not done
     * something writes to all instead, and says here who has: then what a letter leaves behind tells nobody from another. Takes no locks.
     */
    interface LastLook {

        /** Returns of which letters it knows. */
        Letter.Kind kind();

        /** Returns whether a letter of that kind still is to go to somebody. */
        boolean isDue(PersonId reader, Instant now);
    }
}
