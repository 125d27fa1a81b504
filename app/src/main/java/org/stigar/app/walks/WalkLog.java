package org.stigar.app.walks;

import java.util.Collection;
import java.util.List;
import org.stigar.app.people.Pseudonym;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkSource;

/**
 * Every walk of the last 90 days, and through it every day that trails keep. Safe for use by many threads; all methods work
 * in the caller's transaction, and the forest follows after its commit. Each implementation passes {@code WalkLogContract}.
 *
 * <p>Walks are kept by pair under pseudonyms. A pair of whom one opted out, or is not in the directory, is dropped before it
 * is stored (privacy P4); the gathering keeps its size. A gathering too large to tell of relations leaves nothing (P5). Of a
 * walk older than 90 days only the day is kept, of one older than two years nothing, and neither of one still ahead.
 *
 * <p>A source's id that is more than hexadecimal digits and dashes may name somebody, so a keyed digest is kept in its
 * place; both are the same walk.
 */
public interface WalkLog {

    /**
     * Adds walks that are not there yet, and their days to the trails' day sets. Adding one twice changes nothing: the same
     * pair's walk is what has the same source and source id, or, without one, the same source, instant and kind.
     *
     * <p>Pairs are locked in one order, so calls of different transactions wait for one another and come to an end. Two calls
     * in one transaction may meet another such, and the database ends one of them: then repeat the transaction. Best are
     * 10,000 to 50,000 walks a call and one call a transaction.
     *
     * @return how many pairs' walks were new; of those older than 90 days, how many days
     */
    int append(Collection<Walk> walks);

    /**
     * Takes a person out of a walk by its source's id, with the days that nothing else gives to the person's day sets.
     * Whoever else was there keeps it.
     */
    void retract(PersonId person, WalkSource source, String sourceId);

    /** Returns the walks of two people that are still kept, latest first. The competences of help are not kept. */
    List<Walk> between(PersonId one, PersonId other);

    /** Removes all that a source told of a person, as when the yes to it is taken back. */
    void withdraw(PersonId person, WalkSource source);

    /** Removes all that a person has: walks, day sets and word of their changes. */
    void erase(PersonId person);

    /** Removes all that is kept under a pseudonym, as when nobody has it any more. */
    void erase(Pseudonym end);

    /** Returns the pseudonyms of all ends of walks and trails. Reads everything. */
    List<Pseudonym> listEnds();
}
