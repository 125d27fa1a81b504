package org.stigar.app.asks;

import java.time.Instant;
import org.stigar.core.ask.Request;
import org.stigar.core.people.PersonId;

/**
 * Whether something that one person asks of another reaches them. Away, opted out, left, behind the curtain and asked enough all
 * read the same (privacy P4, P8). Safe for use by many threads.
 */
public interface Reaching {

    /**
     * Returns whether it does, and takes from the budget of a stranger whom it reaches. In the caller's transaction, before what is
     * asked is stored, and while nobody else asks the same person.
     *
     * @param ask the ask that it is, or that goes with it: what its reader promised to do in the same words reaches them
     */
    boolean tryReach(PersonId asker, long ask, Request request, Instant now);
}
