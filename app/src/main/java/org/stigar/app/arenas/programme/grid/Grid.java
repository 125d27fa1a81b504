package org.stigar.app.arenas.programme.grid;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stigar.app.arenas.programme.grid.Cell.Known;
import org.stigar.app.arenas.programme.grid.Cell.Question;
import org.stigar.core.people.PersonId;

/**
 * What members of programmes know of each other. A cell is read by its two ends and by nobody else (privacy P1); for everybody there are
 * totals, each counted once. Safe for use by many threads and nodes; each call is one transaction, or part of the caller's.
 */
public interface Grid {

    /** Notes what somebody says of another; the last word counts. */
    void say(long programme, int number, PersonId by, PersonId about, Question question, Known known);

    /** Returns the cells that somebody is an end of, by either, the first meeting first. */
    List<Cell> endingAt(long programme, PersonId person);

    /**
     * Returns how many answers of a meeting are a yes, two for each cell. To be told as a {@link Total} only.
     *
     * @param asked who was asked about whom
     */
    int filled(long programme, int number, Map<PersonId, Set<PersonId>> asked);

    /** Keeps the total of a meeting; the first one that is kept stays. */
    void freeze(long programme, int number, Total total);

    /** Returns the totals that are kept, by the numbers of their meetings. */
    Map<Integer, Total> totals(long programme);
}
