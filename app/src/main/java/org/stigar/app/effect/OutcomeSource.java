package org.stigar.app.effect;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.stigar.core.people.PersonId;

/** What a feature can count of people after something that they took part in. Safe for use by many threads. */
public interface OutcomeSource {

    /** Returns what it counts; one source each. */
    Outcome outcome();

    /** Returns whether all of it is still kept on a day that came of something whose last day was another. */
    boolean isKept(LocalDate last, LocalDate today);

    /**
     * Returns for whoever has some how much there was. Raw: it goes into the gate and nowhere else.
     *
     * @param people among whom it is counted
     * @param last the last day of what they took part in, in UTC
     * @param days so many days after it are counted
     */
    Map<PersonId, Integer> count(Set<PersonId> people, LocalDate last, int days);
}
