package org.stigar.app.asks.notes;

import java.time.LocalDate;
import java.util.Optional;
import org.stigar.core.people.PersonId;

/**
 * A note as one of the two ends of its ask sees it; the other sees the same words.
 *
 * @param other the other end; empty for somebody who has left
 */
public record OwnNote(long ask, Part part, Optional<PersonId> other, String text, LocalDate quarter, State state) {

    /** Returns whether the person has not answered what the other wrote. */
    public boolean isWaitingForMe() {
        return state == State.PROPOSED && part == Part.OTHER;
    }

    /** Which end the person is. */
    public enum Part {
        WRITER,
        OTHER
    }

    /** How far it has come. */
    public enum State {
        /** The other has not answered. */
        PROPOSED,
        /** Everybody sees it, from the quarter after on. */
        SHARED,
        /** Nobody sees it; either may refuse at any time. */
        REFUSED
    }
}
