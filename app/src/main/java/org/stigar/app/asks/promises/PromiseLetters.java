package org.stigar.app.asks.promises;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.stigar.app.mail.ActionLinks;
import org.stigar.app.mail.CalendarFile;
import org.stigar.app.mail.LetterWords;
import org.stigar.app.mail.PersonalLetters;
import org.stigar.app.pages.PublicAddress;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** Letters about promises: the one to agree to, and the day for both calendars. The task stands on the page. */
final class PromiseLetters {

    private static final Duration VALID = Duration.ofDays(Promises.DAYS);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Duration A_WHILE = Duration.ofMinutes(30);

    private final PersonalLetters letters;
    private final People people;
    private final ActionLinks links;
    private final LetterWords words;
    private final PublicAddress address;

    PromiseLetters(
            PersonalLetters letters, People people, ActionLinks links, LetterWords words, PublicAddress address) {
        this.letters = letters;
        this.people = people;
        this.links = links;
        this.words = words;
        this.address = address;
    }

    void offer(PersonId to, PersonId maker, long promise) {
        letters.write(
                "asks.promise.letter.",
                to,
                maker,
                links.issue(AnswerPromise.PURPOSE, to, Long.toString(promise), VALID),
                "");
    }

    void agreed(PersonId to, PersonId other, long promise, LocalDate due, Instant now) {
        ZoneId zone = people.findPerson(to).map(Person::zone).orElse(ZoneOffset.UTC);
        letters.write(
                "asks.promise.agreed.",
                to,
                other,
                address.link("/promises"),
                language -> due.format(
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language)),
                language -> {
                    CalendarFile.Event event = event(promise, other, due, zone, language);
                    return Optional.of(CalendarFile.of(event.id(), event.at(), event.length(), event.title(), now));
                });
    }

    /** Returns a promise as the calendar of one of its ends has it. */
    CalendarFile.Event event(long promise, PersonId other, LocalDate due, ZoneId zone, Locale language) {
        return new CalendarFile.Event(
                "promise-" + promise + "@" + address.address().getHost(),
                LocalDateTime.of(due, MORNING).atZone(zone).toInstant(),
                A_WHILE,
                words.say("asks.promise.agreed.event", language, words.nameOf(other)),
                "",
                1);
    }
}
