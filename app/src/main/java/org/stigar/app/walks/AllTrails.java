package org.stigar.app.walks;

import java.time.Instant;
import java.util.function.LongConsumer;
import org.stigar.core.trail.Traces;

/**
 * All trails with the days on which they were walked: for figures about groups, which leave through the gate alone (privacy
 * P2). Safe for use by many threads.
 */
public interface AllTrails {

    /**
     * Returns all trails between people of the directory as they were when a day began. Its index names everybody in the
     * directory, with or without a trail. Costs a pass over all day sets, and memory for them.
     *
     * @param day counted from 1 January 1970; what was walked on it or later is left out
     * @param reading told now and then how many trails were read so far, one of several layers counted with each; what it throws ends the
     *     reading
     */
    Traces before(int day, LongConsumer reading);

    /** Returns whether somebody walked a trail at this instant or later: the sign that a time before it is over. */
    boolean areWalkedSince(Instant instant);
}
