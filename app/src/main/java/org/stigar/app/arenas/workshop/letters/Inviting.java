package org.stigar.app.arenas.workshop.letters;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.arenas.workshop.Timetable;
import org.stigar.app.arenas.workshop.Visitor;
import org.stigar.app.arenas.workshop.Visitors;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshop.Guest;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.mail.CalendarFile;
import org.stigar.app.mail.Letter;
import org.stigar.app.mail.LetterWords;
import org.stigar.app.mail.Outbox;
import org.stigar.app.mail.ReadersLanguage;
import org.stigar.app.mail.RepliesTo;
import org.stigar.app.pages.PublicAddress;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/**
 * Tells those who take part in a workshop: that there is one, that it changed, that it is cancelled. What is told and that it is told are
 * one transaction. Safe for use by many threads.
 */
public final class Inviting {

    private final Workshops workshops;
    private final TransactionTemplate transactions;
    private final People people;
    private final Visitors visitors;
    private final Outbox outbox;
    private final ReadersLanguage languages;
    private final LetterWords words;
    private final PublicAddress address;
    private final RepliesTo repliesTo;

    public Inviting(
            Workshops workshops,
            TransactionTemplate transactions,
            People people,
            Visitors visitors,
            Outbox outbox,
            ReadersLanguage languages,
            LetterWords words,
            PublicAddress address,
            RepliesTo repliesTo) {
        this.workshops = workshops;
        this.transactions = transactions;
        this.people = people;
        this.visitors = visitors;
        this.outbox = outbox;
        this.languages = languages;
        this.words = words;
        this.address = address;
        this.repliesTo = repliesTo;
    }

    /** Returns one that does the same, and puts what it writes elsewhere. */
    public Inviting into(Outbox other) {
        return new Inviting(workshops, transactions, people, visitors, other, languages, words, address, repliesTo);
    }

    /** Invites everybody who is expected, or tells them anew what has changed. Returns how many. */
    public int invite(PersonId owner, long id, int version, Instant now) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Workshop workshop = workshops.invite(owner, id, version, now);
            String kind =
                    workshop.revision() == 1 ? "arenas.workshop.letter.invited." : "arenas.workshop.letter.changed.";
            return write(workshop, kind, now, workshop.people().stream().filter(Guest::isExpected));
        }));
    }

    /** Cancels a workshop, and tells those who were invited. Returns how many. */
    public int cancel(PersonId owner, long id, int version, Instant now) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Workshop workshop = workshops.cancel(owner, id, version);
            return workshop.state() == Workshop.State.CANCELLED
                    ? write(workshop, "arenas.workshop.letter.cancelled.", now, workshop.people().stream())
                    : 0;
        }));
    }

    private int write(Workshop workshop, String begin, Instant now, Stream<Guest> guests) {
        List<Person> readers = guests.flatMap(guest ->
                        people.findPerson(guest.person()).or(() -> visitors.findPerson(guest.person())).stream())
                .toList();
        readers.forEach(reader -> outbox.put(letter(workshop, begin, reader, now)));
        return readers.size();
    }

    private Letter letter(Workshop workshop, String begin, Person reader, Instant now) {
        Locale language = languages.of(reader);
        boolean isVisitor = Visitor.isOne(reader.id());
        Timetable timetable = workshop.draft().timetable();
        String title = workshop.draft().title();
        Object[] places = {
            words.nameOf(workshop.owner()), title, when(timetable.start(), reader.zone(), language), timetable.place()
        };
        Stream<String> paragraphs = Stream.of(
                        words.say(begin + "text", language, places),
                        isVisitor ? words.say("arenas.visitor.letter", language, places) : "",
                        workshop.draft().words(),
                        timetable.place().isEmpty() ? "" : words.say("arenas.workshop.letter.place", language, places))
                .filter(text -> !text.isEmpty());
        return new Letter(
                reader.id(),
                isVisitor ? Letter.Kind.ACCESS : Letter.Kind.ARENAS,
                language,
                words.say(begin + "subject", language, places),
                paragraphs.toList(),
                Optional.of(new Letter.Action(
                        words.say(begin + "action", language),
                        address.link(
                                isVisitor
                                        ? "/visit/" + visitors.renewSecret(reader.id())
                                        : "/workshops/" + workshop.id()))),
                Optional.of(workshop.owner()),
                calendar(workshop, reader, now));
    }

    /** Returns a workshop as calendars have it. */
    CalendarFile.Event event(Workshop workshop) {
        Timetable timetable = workshop.draft().timetable();
        return new CalendarFile.Event(
                "workshop-" + workshop.id() + "@" + address.address().getHost(),
                timetable.start(),
                Duration.between(timetable.start(), timetable.end()),
                workshop.draft().title(),
                timetable.place(),
                workshop.revision());
    }

    /** For whom there is no address, or where nobody could take the answer, there is the letter alone. */
    private Optional<CalendarFile> calendar(Workshop workshop, Person reader, Instant now) {
        CalendarFile.Event event = event(workshop);
        return repliesTo
                .address()
                .or(() -> people.findPerson(workshop.owner()).flatMap(Inviting::findAddress))
                .flatMap(organiser -> findAddress(reader)
                        .map(to -> new CalendarFile.Parties(words.nameOf(workshop.owner()), organiser, to))
                        .map(parties -> workshop.state() == Workshop.State.CANCELLED
                                ? CalendarFile.cancelled(event, parties, now)
                                : CalendarFile.invitation(event, parties, now)));
    }

    private static Optional<String> findAddress(Person person) {
        return person.addresses().stream().filter(one -> one.contains("@")).findFirst();
    }

    private static String when(Instant start, ZoneId zone, Locale language) {
        return start.atZone(zone)
                .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                        .withLocale(language));
    }
}
