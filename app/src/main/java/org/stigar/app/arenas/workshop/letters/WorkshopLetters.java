package org.stigar.app.arenas.workshop.letters;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.stigar.app.arenas.workshop.Timetable;
import org.stigar.app.arenas.workshop.Visitor;
import org.stigar.app.arenas.workshop.Visitors;
import org.stigar.app.arenas.workshop.Workshop;
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

/** What those who take part in a workshop are written, with the time for their calendar. Puts letters into the caller's transaction; safe for use by many threads. */
public final class WorkshopLetters {

    private final People people;
    private final Visitors visitors;
    private final Outbox outbox;
    private final ReadersLanguage languages;
    private final LetterWords words;
    private final PublicAddress address;
    private final RepliesTo repliesTo;

    public WorkshopLetters(
            People people,
            Visitors visitors,
            Outbox outbox,
            ReadersLanguage languages,
            LetterWords words,
            PublicAddress address,
            RepliesTo repliesTo) {
        this.people = people;
        this.visitors = visitors;
        this.outbox = outbox;
        this.languages = languages;
        this.words = words;
        this.address = address;
        this.repliesTo = repliesTo;
    }

    /** What a letter says of a workshop to its reader. */
    enum News {
        INVITED,
        CHANGED,
        CANCELLED,
        /** It takes place without them. */
        LEFT_OUT;

        private String key(String end) {
            return "arenas.workshop.letter." + name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + end;
        }
    }

    /** Returns the same with another outbox. */
    WorkshopLetters into(Outbox other) {
        return new WorkshopLetters(people, visitors, other, languages, words, address, repliesTo);
    }

    /** Writes to somebody, if they are known. Returns whether they are. */
    boolean write(Workshop workshop, News news, PersonId to, Instant now) {
        Optional<Person> reader = people.findPerson(to).or(() -> visitors.findPerson(to));
        reader.ifPresent(one -> outbox.put(letter(workshop, news, one, now)));
        return reader.isPresent();
    }

    private Letter letter(Workshop workshop, News news, Person reader, Instant now) {
        Locale language = languages.of(reader);
        boolean isVisitor = Visitor.isOne(reader.id());
        Timetable timetable = workshop.draft().timetable();
        String title = workshop.draft().title();
        Object[] places = {
            words.nameOf(workshop.owner()), title, when(timetable.start(), reader.zone(), language), timetable.place()
        };
        Stream<String> paragraphs = Stream.of(
                        words.say(news.key("text"), language, places),
                        isVisitor && news != News.LEFT_OUT ? words.say("arenas.visitor.letter", language, places) : "",
                        news == News.LEFT_OUT ? "" : workshop.draft().words(),
                        timetable.place().isEmpty() || news == News.LEFT_OUT
                                ? ""
                                : words.say("arenas.workshop.letter.place", language, places))
                .filter(text -> !text.isEmpty());
        return new Letter(
                reader.id(),
                isVisitor ? Letter.Kind.ACCESS : Letter.Kind.ARENAS,
                language,
                words.say(news.key("subject"), language, places),
                paragraphs.toList(),
                action(workshop, news, reader, language),
                Optional.of(workshop.owner()),
                calendar(workshop, news, reader, now));
    }

    /** Whoever is left out can open its page no longer; a visitor then has none to go to. */
    private Optional<Letter.Action> action(Workshop workshop, News news, Person reader, Locale language) {
        boolean isVisitor = Visitor.isOne(reader.id());
        if (isVisitor && news == News.LEFT_OUT) {
            return Optional.empty();
        }
        String member = news == News.LEFT_OUT ? "/workshops" : "/workshops/" + workshop.id();
        String page = isVisitor ? "/visit/" + visitors.renewSecret(reader.id()) : member;
        return Optional.of(new Letter.Action(words.say(news.key("action"), language), address.link(page)));
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
    private Optional<CalendarFile> calendar(Workshop workshop, News news, Person reader, Instant now) {
        CalendarFile.Event event = event(workshop);
        return repliesTo
                .address()
                .or(() -> people.findPerson(workshop.owner()).flatMap(WorkshopLetters::findAddress))
                .flatMap(organiser -> findAddress(reader)
                        .map(to -> new CalendarFile.Parties(words.nameOf(workshop.owner()), organiser, to))
                        .map(parties -> news == News.CANCELLED || news == News.LEFT_OUT
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
