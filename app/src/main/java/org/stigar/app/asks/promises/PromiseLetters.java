package org.stigar.app.asks.promises;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stigar.app.mail.ActionLinks;
import org.stigar.app.mail.CalendarFile;
import org.stigar.app.mail.Letter;
import org.stigar.app.mail.LetterWords;
import org.stigar.app.mail.Outbox;
import org.stigar.app.mail.ReadersLanguage;
import org.stigar.app.pages.PublicAddress;
import org.stigar.app.people.People;
import org.stigar.core.people.PersonId;

/** Letters about promises: the one to agree to, and the day for both calendars. The task stands on the page. */
final class PromiseLetters {

    private static final Duration VALID = Duration.ofDays(Promises.DAYS);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Duration A_WHILE = Duration.ofMinutes(30);

    private final People people;
    private final ActionLinks links;
    private final Outbox outbox;
    private final ReadersLanguage languages;
    private final LetterWords words;
    private final PublicAddress address;

    PromiseLetters(
            People people,
            ActionLinks links,
            Outbox outbox,
            ReadersLanguage languages,
            LetterWords words,
            PublicAddress address) {
        this.people = people;
        this.links = links;
        this.outbox = outbox;
        this.languages = languages;
        this.words = words;
        this.address = address;
    }

    void offer(PersonId to, PersonId maker, long promise) {
        people.findPerson(to).ifPresent(reader -> {
            Locale language = languages.of(reader);
            String name = words.nameOf(maker);
            outbox.put(new Letter(
                    to,
                    Letter.Kind.ASKS,
                    language,
                    words.say("asks.promise.letter.subject", language, name),
                    List.of(words.say("asks.promise.letter.text", language, name)),
                    Optional.of(new Letter.Action(
                            words.say("asks.promise.letter.action", language),
                            links.issue(AnswerPromise.PURPOSE, to, Long.toString(promise), VALID))),
                    Optional.of(maker)));
        });
    }

    void agreed(PersonId to, PersonId other, long promise, LocalDate due, Instant now) {
        people.findPerson(to).ifPresent(reader -> {
            Locale language = languages.of(reader);
            String name = words.nameOf(other);
            String day = due.format(
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language));
            Instant morning =
                    LocalDateTime.of(due, MORNING).atZone(reader.zone()).toInstant();
            outbox.put(new Letter(
                    to,
                    Letter.Kind.ASKS,
                    language,
                    words.say("asks.promise.agreed.subject", language, name),
                    List.of(words.say("asks.promise.agreed.text", language, name, day)),
                    Optional.of(new Letter.Action(
                            words.say("asks.promise.agreed.action", language), address.link("/promises"))),
                    Optional.of(other),
                    Optional.of(CalendarFile.of(
                            "promise-" + promise + "@" + address.address().getHost(),
                            morning,
                            A_WHILE,
                            words.say("asks.promise.agreed.event", language, name),
                            now))));
        });
    }
}
