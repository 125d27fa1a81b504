package org.stigar.app.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * How it stands with the letters, for the administrator: figures, no readers.
 *
 * @param waiting how many wait, those included that failed and are tried again
 * @param givenUp how many were given up within the last 30 days
 * @param lastSuccess when one was last sent, within the last 30 days
 */
public record OutboxStatus(long waiting, long givenUp, Optional<Instant> lastSuccess) {

    public OutboxStatus {
        if (waiting < 0 || givenUp < 0) {
            throw new IllegalArgumentException("there are 0 letters or more, were " + waiting + " and " + givenUp);
        }
    }
}
