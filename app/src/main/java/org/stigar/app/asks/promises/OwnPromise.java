package org.stigar.app.asks.promises;

import java.time.LocalDate;
import org.stigar.core.people.PersonId;

/**
 * A promise as one of its two ends sees it; the other sees the same.
 *
 * @param id names it to its ends
 * @param ask the draft that goes with it; of use to its maker alone
 * @param due the last of its fourteen days
 */
public record OwnPromise(long id, long ask, Part part, PersonId other, String task, LocalDate due, State state) {

    /** Which end the person is. */
    public enum Part {
        MAKER,
        OTHER
    }

    /** How far it has come. Nobody is ever told that one was not kept: its days go by, and it stands there until it is forgotten. */
    public enum State {
        OFFERED,
        AGREED,
        REFUSED,
        KEPT
    }
}
