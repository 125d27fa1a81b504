package org.stigar.app.arenas.workshop.harvest;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.stigar.arena.problem.Sitting;
import org.stigar.core.people.PersonId;

/**
 * Answers to a round's question, from everybody together and without a name. Each writes one. They are opened once, all at the same time,
 * and after that there are no more: what is seen never grows, so nobody can watch it grow while they watch somebody write. Safe for use
 * by many threads and nodes.
 */
public interface Harvest {

    /** The longest answer, in characters. */
    int LONGEST = 280;

    /** The fewest who must have written before answers are opened. */
    int LEAST_WRITERS = 5;

    /** The fewest groups from which they must come. */
    int LEAST_GROUPS = 3;

    /** The fewest of one group who must have written before it is told which answers are that group's. */
    int LEAST_OF_GROUP = 5;

    /**
     * An answer.
     *
     * @param id names it for a moment, and says nothing of it
     * @param group in which group it was written, counted from 0; known of all answers of a round or of none
     */
    record Answer(long id, String text, OptionalInt group) {}

    /** How far a round's answers are. */
    record Standing(boolean isOpened, boolean isEnough) {}

    /**
     * Takes somebody's answer to a round, counted from 0.
     *
     * @param text is cut to {@value #LONGEST} characters
     */
    Written write(long workshop, int round, PersonId by, String text);

    /**
     * Takes somebody's answer to a round as one of their group's. Of a group of fewer than {@value #LEAST_OF_GROUP} it is not kept which it
     * is; and when answers are opened it is forgotten of all, unless from each group that has answered at least so many did.
     */
    Written write(long workshop, int round, PersonId by, Sitting seats, String text);

    /** Returns whether somebody has answered; once answers are opened nobody has. */
    boolean hasWritten(long workshop, int round, PersonId person);

    /** Returns how far a round's answers are, with where everybody sits in it. */
    Standing standing(long workshop, int round, Map<PersonId, Integer> seats);

    /** Opens a round's answers if there are enough, and forgets who wrote. Returns whether they are open. */
    boolean open(long workshop, int round, Map<PersonId, Integer> seats);

    /** Returns the answers of a round that is opened, in the order of their ids; else none. */
    List<Answer> opened(long workshop, int round);

    /** Removes an answer that is open. */
    void remove(long workshop, int round, long answer);

    /** What came of writing. */
    enum Written {
        WRITTEN,
        /** There was nothing in it. */
        EMPTY,
        /** They have answered before. */
        ALREADY,
        /** The answers are opened. */
        LATE
    }
}
