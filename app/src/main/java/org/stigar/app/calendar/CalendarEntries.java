package org.stigar.app.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.stigar.app.mail.CalendarFile;
import org.stigar.core.people.PersonId;

/**
 * What one feature puts into people's calendars. A feature hands in beans of this; each gives what its own pages show that person, and
 * names it as its letters do. Safe for use by many threads.
 */
public interface CalendarEntries {

    /**
     * Returns what somebody has between two instants, in any order.
     *
     * @param language of the titles
     */
    List<CalendarFile.Event> of(PersonId person, Instant from, Instant until, Locale language);
}
