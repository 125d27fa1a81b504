package org.stigar.app.mail;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/**
 * One event as a calendar program takes it (RFC 5545, METHOD:PUBLISH): nobody is invited and nothing is answered by it.
 *
 * @param text the file
 */
public record CalendarFile(String text) {

    private static final String MADE_BY = "-//Stigar//Stigar//EN";

    /** Revisions are counted in minutes since then, so that a later file of an event takes the place of an earlier one. */
    private static final Instant FIRST_REVISION = Instant.parse("2026-01-01T00:00:00Z");

    /**
     * Returns the file of an event.
     *
     * @param id the same for all files of one event, and of nothing else
     * @param length above zero
     * @param title one line, in the reader's language
     * @param now when it is written
     */
    public static CalendarFile of(String id, Instant at, Duration length, String title, Instant now) {
        VEvent event = new VEvent();
        event.setUid(id);
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(Date.from(at));
        event.setDateEnd(Date.from(at.plus(length)));
        event.setSummary(title);
        event.setSequence((int) Duration.between(FIRST_REVISION, now).toMinutes());
        ICalendar calendar = new ICalendar();
        calendar.setProductId(MADE_BY);
        calendar.setMethod(Method.publish());
        calendar.addEvent(event);
        return new CalendarFile(Biweekly.write(calendar).go());
    }
}
