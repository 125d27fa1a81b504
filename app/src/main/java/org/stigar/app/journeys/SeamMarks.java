package org.stigar.app.journeys;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.stigar.core.journey.Handover;

/**
 * What those who met say of journeys' seams: nothing computed, and nothing about anybody. Safe for use by many threads and nodes; each
 * call is one transaction, or part of the caller's.
 */
public interface SeamMarks {

    /** The longest words of what would mend it, in characters. */
    int LONGEST = 300;

    /** How a seam is, in the eyes of those who met. */
    enum Holding {
        HOLDS,
        BRITTLE,
        UNKNOWN
    }

    /**
     * What was said of a seam.
     *
     * @param mend what would mend it, one line of at most {@value #LONGEST} characters; empty for nothing
     * @param on the day on which it was said
     */
    record Mark(Handover seam, Holding holding, String mend, LocalDate on) {

        public Mark {
            if (mend.length() > LONGEST
                    || !mend.equals(mend.strip())
                    || mend.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("one line of at most " + LONGEST + " characters");
            }
        }
    }

    /** Returns all of a journey, by stages. */
    List<Mark> list(long journey);

    /**
     * Keeps what was said of a seam, in place of what was said before.
     *
     * @throws JourneyException if there is no such journey
     */
    void put(long journey, Mark mark);

    /** Removes what was said of all seams but these. */
    void keepOnly(long journey, Collection<Handover> seams);
}
