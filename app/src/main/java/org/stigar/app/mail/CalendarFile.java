package org.stigar.app.mail;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * One event as a calendar program takes it (RFC 5545): told of (METHOD:PUBLISH), or an invitation that can be changed and cancelled
 * (RFC 5546, METHOD:REQUEST and CANCEL). It names its reader and its organiser, and nobody else who is invited.
 *
 * @param text the file
 */
public record CalendarFile(String text) {

    private static final String MADE_BY = "-//Stigar//Stigar//EN";

    private static final int LONGEST_LINE = 75;

    /** Revisions are counted in minutes since then, so that a later file of an event takes the place of an earlier one. */
    private static final Instant FIRST_REVISION = Instant.parse("2026-01-01T00:00:00Z");

    /**
     * Returns the file of an event.
     *
     * @param id the same for all files of one event, and of nothing else; ends with an at sign and the server's host
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
        event.setOrganizer(nobody(id));
        event.setSequence((int) Duration.between(FIRST_REVISION, now).toMinutes());
        return write(event, Method.publish());
    }

    /**
     * Returns all events of somebody, for a program that reads the file again and again: told of, and answered by nobody.
     *
     * @param name of the calendar, one line
     * @param now when it is written
     */
    public static CalendarFile feed(String name, List<Event> events, Instant now) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(MADE_BY);
        calendar.setMethod(Method.publish());
        calendar.setName(name);
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        calendar.setRefreshInterval(
                new biweekly.util.Duration.Builder().hours(1).build());
        calendar.setExperimentalProperty("X-PUBLISHED-TTL", "PT1H");
        events.forEach(of -> {
            VEvent event = event(of, now);
            event.setOrganizer(nobody(of.id()));
            calendar.addEvent(event);
        });
        return new CalendarFile(folded(Biweekly.write(calendar).go()));
    }

    /** Required of METHOD:PUBLISH (RFC 5546, 3.2.1). Nobody answers to it. */
    private static Organizer nobody(String id) {
        return new Organizer("Stigar", "no-reply@" + id.substring(id.indexOf('@') + 1));
    }

    /**
     * An event to which people are invited, or which stands in their calendar.
     *
     * @param id the same for all files of one event, and of nothing else
     * @param length above zero
     * @param title one line
     * @param place a room or a link; empty for none
     * @param revision counts what was told of it, from 1
     */
    public record Event(String id, Instant at, Duration length, String title, String place, int revision) {}

    /**
     * Who is named in an invitation.
     *
     * @param organiserName as calendars show it
     * @param organiser mail address of who invites, to whom calendar programs answer
     * @param reader mail address of who is invited
     */
    public record Parties(String organiserName, String organiser, String reader) {}

    /** Returns an invitation, or a later revision of it. */
    public static CalendarFile invitation(Event event, Parties parties, Instant now) {
        VEvent invitation = event(event, parties, now);
        invitation.setStatus(Status.confirmed());
        return write(invitation, Method.request());
    }

    /** Returns what takes an invitation back. */
    public static CalendarFile cancelled(Event event, Parties parties, Instant now) {
        VEvent cancellation = event(event, parties, now);
        cancellation.setStatus(Status.cancelled());
        return write(cancellation, Method.cancel());
    }

    private static VEvent event(Event of, Instant now) {
        VEvent event = new VEvent();
        event.setUid(of.id());
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(Date.from(of.at()));
        event.setDateEnd(Date.from(of.at().plus(of.length())));
        event.setSummary(of.title());
        if (!of.place().isEmpty()) {
            event.setLocation(of.place());
        }
        event.setSequence(of.revision() - 1);
        return event;
    }

    private static VEvent event(Event of, Parties parties, Instant now) {
        VEvent event = event(of, now);
        event.setOrganizer(new Organizer(parties.organiserName(), parties.organiser()));
        Attendee reader = new Attendee((String) null, parties.reader());
        reader.setRsvp(true);
        reader.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
        event.addAttendee(reader);
        return event;
    }

    private static CalendarFile write(VEvent event, Method method) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(MADE_BY);
        calendar.setMethod(method);
        calendar.addEvent(event);
        return new CalendarFile(folded(Biweekly.write(calendar).go()));
    }

    /** Folds by octets (RFC 5545, 3.1), between characters; the library counts characters. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        text.replace("\r\n ", "").lines().forEach(line -> {
            int octets = 0;
            for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
                String one = Character.toString(line.codePointAt(at));
                int size = one.getBytes(StandardCharsets.UTF_8).length;
                if (octets + size > LONGEST_LINE) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                folded.append(one);
                octets += size;
            }
            folded.append("\r\n");
        });
        return folded.toString();
    }

    /** Returns what it does, as a mail's header repeats it, such as {@code REQUEST}. */
    public String method() {
        return text.lines()
                .filter(line -> line.startsWith("METHOD:"))
                .map(line -> line.substring("METHOD:".length()).strip())
                .findFirst()
                .orElse("PUBLISH");
    }
}
