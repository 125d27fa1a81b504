package org.stigar.app.journeys;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.stigar.core.journey.Stage;
import org.stigar.core.people.UnitId;

/**
 * What the customer needs at the stages of journeys, as each unit sees it, and whether they see the same. Who wrote it is not kept. Safe
 * for use by many threads and nodes; each call is one transaction, or part of the caller's.
 */
public interface Needs {

    /** The longest words, in characters. */
    int LONGEST = 300;

    /** What a unit says that the customer needs. */
    record Need(String stage, UnitId unit, String words) {}

    /**
     * A change of what a unit says.
     *
     * @param before what stood there when it was written; empty for nothing
     * @param words one line of at most {@value #LONGEST} characters; empty takes it back
     */
    record Change(UnitId unit, String before, String words) {

        public Change {
            if (words.length() > LONGEST
                    || !words.equals(words.strip())
                    || words.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("words are one line of at most " + LONGEST + " characters");
            }
        }
    }

    /** What those who met said, and on which day. */
    record Agreement(String stage, Said said, LocalDate on) {}

    /** Whether the units of a stage see the same. */
    enum Said {
        SAME,
        PARTLY,
        DIFFERENTLY
    }

    /** Returns all of a journey, by stage and unit. */
    List<Need> list(long journey);

    /** Returns what was said of the stages of a journey, by stage. */
    List<Agreement> agreements(long journey);

    /**
     * Changes what units say of a stage. Where anything changes by it, what was said of the stage goes: it was about other words.
     *
     * @throws JourneyException if there is no such journey, or other words stand there than were seen; nothing is changed then
     */
    void write(long journey, String stage, List<Change> changes);

    /**
     * Keeps what those who met said of a stage, in place of what was said before.
     *
     * @throws JourneyException if there is no such journey
     */
    void say(long journey, Agreement agreement);

    /** Removes what belongs to other stages than these, and to units that do not carry them. */
    void keepOnly(long journey, Collection<Stage> stages);
}
