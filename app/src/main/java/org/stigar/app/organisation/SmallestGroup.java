package org.stigar.app.organisation;

import java.time.LocalDate;
import org.stigar.core.measure.Quarters;

/**
 * How many people a figure is about at least, quarter by quarter (privacy P2): it stands when a quarter begins, and holds for all of
 * it. Safe for use by many threads.
 */
public interface SmallestGroup {

    /**
     * Returns it for the quarter that begins on a day.
     *
     * @return {@link org.stigar.core.publish.Policy#FLOOR} or more
     */
    int of(LocalDate quarter);

    /** Returns it for the quarter that a day is in. */
    default int on(LocalDate day) {
        return of(LocalDate.ofEpochDay(
                Quarters.calendarOf(Math.toIntExact(day.toEpochDay())).from()));
    }

    /** Lets it be k from a quarter on, in place of what was to be from then on. */
    void from(LocalDate quarter, int k);
}
