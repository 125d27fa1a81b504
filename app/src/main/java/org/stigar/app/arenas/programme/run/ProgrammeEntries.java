package org.stigar.app.arenas.programme.run;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.stigar.app.arenas.programme.Programme;
import org.stigar.app.arenas.programme.Programmes;
import org.stigar.app.arenas.workshop.Timetable;
import org.stigar.app.calendar.CalendarEntries;
import org.stigar.app.mail.CalendarFile;
import org.stigar.app.pages.PublicAddress;
import org.stigar.app.people.Participation;
import org.stigar.core.people.PersonId;

/**
 * Meetings of programmes that are ahead and not made yet, of those who take part and of who arranges them. Once one is made it is in the
 * calendar as the workshop that it is. Safe for use by many threads.
 */
public final class ProgrammeEntries implements CalendarEntries {

    private final Programmes programmes;
    private final Participation participation;
    private final PublicAddress address;

    public ProgrammeEntries(Programmes programmes, Participation participation, PublicAddress address) {
        this.programmes = programmes;
        this.participation = participation;
        this.address = address;
    }

    @Override
    public List<CalendarFile.Event> of(PersonId person, Instant from, Instant until, Locale language) {
        return Stream.concat(programmes.listJoined(person).stream(), programmes.listOwn(person).stream())
                .filter(programme -> programme.state() == Programme.State.RUNNING)
                .flatMap(programme -> ahead(programme)
                        .filter(number -> isWithin(programme, number, from, until))
                        .filter(number -> isAvailable(programme, number, person))
                        .mapToObj(number -> event(programme, number)))
                .distinct()
                .toList();
    }

    private static IntStream ahead(Programme programme) {
        int last = programme.meetings().stream()
                .mapToInt(Programme.Made::number)
                .max()
                .orElse(0);
        return IntStream.rangeClosed(last + 1, programme.draft().meetings());
    }

    private static boolean isWithin(Programme programme, int number, Instant from, Instant until) {
        Instant start = programme.draft().startOf(number);
        return start.isAfter(from) && start.isBefore(until);
    }

    /** As the meeting will be made. */
    private boolean isAvailable(Programme programme, int number, PersonId person) {
        Timetable timetable = programme.draft().timetable(number);
        return programme.owner().equals(person)
                || participation.isAvailable(person, LocalDate.ofInstant(timetable.start(), timetable.zone()));
    }

    private CalendarFile.Event event(Programme programme, int number) {
        Timetable timetable = programme.draft().timetable(number);
        return new CalendarFile.Event(
                "programme-" + programme.id() + "-" + number + "@"
                        + address.address().getHost(),
                timetable.start(),
                Duration.between(timetable.start(), timetable.end()),
                Meetings.draft(programme, number).title(),
                timetable.place(),
                programme.version() + 1);
    }
}
