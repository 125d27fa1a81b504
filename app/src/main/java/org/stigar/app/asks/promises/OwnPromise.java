package org.stigar.app.asks.promises;

import java.time.LocalDate;
import org.stigar.core.people.PersonId;

/**
 * A promise as one of its two ends sees it; the other sees the same.
 *
 * @param id names it to its ends
 * @param ask the draft that goes with it; of use to its maker alone
 * @param task empty for who said no to it, or was not reached by it
 * @param due the last of its fourteen days
 */
public record OwnPromise(long id, long ask, Part part, PersonId other, String task, LocalDate due, State state) {

    /** Returns whether the person has nothing to do with it any more: they said no, or it never reached them. */
    public boolean isGone() {
        return part == Part.OTHER && state == State.REFUSED;
    }

    /** Which end the person is. */
    public enum Part {
        MAKER,
        OTHER
    }

    /** How far it has come. Nobody is ever told that one was not kept: its days go by, and it stands there until it is forgotten. */
    public enum State {
        OFFERED,
        AGREED,
        /** The other said <em>not right now</em>, or cannot be reached; which of the two is not said. */
        REFUSED,
        KEPT
    }
}
