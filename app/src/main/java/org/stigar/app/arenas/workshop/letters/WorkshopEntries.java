package org.stigar.app.arenas.workshop.letters;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshop.State;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.calendar.CalendarEntries;
import org.stigar.app.mail.CalendarFile;
import org.stigar.core.people.PersonId;

/** Workshops to which somebody is invited and comes, and those they arrange, once people are told. */
final class WorkshopEntries implements CalendarEntries {

    private final Workshops workshops;
    private final Inviting inviting;

    WorkshopEntries(Workshops workshops, Inviting inviting) {
        this.workshops = workshops;
        this.inviting = inviting;
    }

    @Override
    public List<CalendarFile.Event> of(PersonId person, Instant from, Instant until, Locale language) {
        Stream<Workshop> invited = workshops.listInvited(person, from).stream()
                .filter(one ->
                        one.findGuest(person).filter(Workshop.Guest::isExpected).isPresent());
        return Stream.concat(invited, workshops.listOwn(person).stream())
                .filter(one -> one.state() == State.INVITED || one.state() == State.OVER)
                .map(inviting::event)
                .distinct()
                .toList();
    }
}
