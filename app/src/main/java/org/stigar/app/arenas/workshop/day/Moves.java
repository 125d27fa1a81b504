package org.stigar.app.arenas.workshop.day;

import java.util.Collection;
import java.util.List;
import org.stigar.core.people.PersonId;

/** Who sits elsewhere than they were told before the day. Safe for use by many threads. */
public interface Moves {

    /**
     * Somebody who was moved.
     *
     * @param round counted from 0
     * @param from the group that they were told first, counted from 0
     */
    record Move(int round, PersonId person, int from) {}

    /** Notes moves; of several of one seat the first counts, since that is where somebody was told to sit. */
    void note(long workshop, Collection<Move> moves);

    /** Returns the moves of a workshop, in no order. */
    List<Move> of(long workshop);
}
