package org.stigar.app.mail.smtp;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.stigar.app.mail.Letter;

/** The letters to send, in the order in which they are due. All methods work in the caller's transaction. */
public interface LetterQueue {

    /** Takes the next letter that is due; until the transaction ends no other node gets it. */
    Optional<Queued> pick(Instant now);

    /** Removes a letter; its id, kind and outcome stay for 30 days. */
    void end(Queued letter, Outcome outcome, Instant now);

    /** Puts a letter off until {@code next}, after a try that counts. */
    void retry(Queued letter, Instant next, Instant now);

    /**
     * A letter in the queue.
     *
     * @param id never given twice
     * @param unsubscribe a link that unsubscribes from letters of this kind; for optional kinds
     * @param firstTried when it failed first, if it did
     * @param tries how many tries failed so far
     */
    record Queued(UUID id, Letter letter, Optional<URI> unsubscribe, Optional<Instant> firstTried, int tries) {}

    /** How a letter ended. */
    enum Outcome {
        /** The mail server took it. */
        SENT,
        /** The mail server refused the address, or three days went by. */
        GIVEN_UP,
        /** Its reader has no address, unsubscribed, or does not take part. */
        DROPPED
    }
}
