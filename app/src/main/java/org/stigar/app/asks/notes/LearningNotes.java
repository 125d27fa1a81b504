package org.stigar.app.asks.notes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stigar.app.asks.AskText;
import org.stigar.core.people.PersonId;

/** What was learned from asks. Safe for use by many threads; each call is one transaction, or works in the caller's. */
public interface LearningNotes {

    /**
     * Writes what was learned from an ask, for the other of asker and helper to see word for word; in place of what the same
     * person proposed before.
     *
     * @throws org.stigar.app.asks.NoAskException if the person is neither asker nor helper of it
     * @throws org.stigar.app.asks.AskRefusedException if it is not solved, the other wrote a note already, or it was refused
     */
    void propose(PersonId me, long ask, AskText text, Instant now);

    /**
     * Shares what the other wrote, word for word.
     *
     * @param read the text that the person has read: it may have been written anew meanwhile
     * @throws org.stigar.app.asks.NoAskException if nothing waits for this person
     * @throws org.stigar.app.asks.AskRefusedException if another text waits than was read
     */
    void agree(PersonId me, long ask, String read);

    /** Takes it away for good, from everybody; either end may, at any time. Nothing happens where there is none. */
    void refuse(PersonId me, long ask);

    /** Returns the note of an ask as one of its ends sees it. */
    Optional<OwnNote> find(PersonId me, long ask);

    /** Returns all that have this person as an end. */
    List<OwnNote> of(PersonId me);

    /** Returns what is shared with everybody, of quarters that are over, latest quarter first and in an order drawn by lot. */
    List<LearningNote> shared(Instant now);
}
