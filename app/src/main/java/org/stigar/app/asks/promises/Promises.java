package org.stigar.app.asks.promises;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.stigar.app.asks.AskText;
import org.stigar.core.people.PersonId;

/**
 * Next steps for real. A promise that is not this person's reads as one that is not there. Safe for use by many threads; each call
 * is one transaction, or works in the caller's.
 */
public interface Promises {

    /** Within how many days it is to be kept. */
    int DAYS = 14;

    /** How many one person can have that are still ahead. */
    int MOST_AHEAD = 10;

    /**
     * Makes one: the other gets a letter to agree to, and the maker a draft ask with the same words. Whom an ask would not reach
     * has said <em>not right now</em> at once, as everybody does who says so.
     *
     * @return its id
     * @throws org.stigar.app.asks.AskException if the other is nobody or oneself, or too many are ahead
     */
    long make(PersonId maker, PersonId other, AskText task, Instant now);

    /** Returns those of a person, the soonest due first. */
    List<OwnPromise> of(PersonId me, Instant now);

    /**
     * The other agrees, and both get the day for their calendars; doing it twice changes nothing.
     *
     * @throws org.stigar.app.asks.NoAskException if it is no promise to this person
     */
    void agree(PersonId other, long promise, Instant now);

    /** The other says no, without a reason. */
    void refuse(PersonId other, long promise);

    /** Either end says that it is done. */
    void keep(PersonId me, long promise);

    /** Returns how many of some promises were kept, in bands: for who holds a workshop in which they were made. */
    KeptShare kept(Collection<Long> promises);
}
