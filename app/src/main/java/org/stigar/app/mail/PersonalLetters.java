package org.stigar.app.mail;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.stigar.app.people.People;
import org.stigar.core.people.PersonId;

/**
 * Writes a feature's letters that tell one person something of another: under {@code KEY.subject}, {@code KEY.text} and
 * {@code KEY.action}, in the reader's language, with the other's name as {@code {0}}. Who is not in the directory gets none.
 * Works in the caller's transaction. Safe for use by many threads.
 */
public final class PersonalLetters {

    private final Letter.Kind kind;
    private final People people;
    private final Outbox outbox;
    private final ReadersLanguage languages;
    private final LetterWords words;

    /** Letters of a kind. */
    public PersonalLetters(
            Letter.Kind kind, People people, Outbox outbox, ReadersLanguage languages, LetterWords words) {
        this.kind = kind;
        this.people = people;
        this.outbox = outbox;
        this.languages = languages;
        this.words = words;
    }

    /**
     * Writes one.
     *
     * @param begin the keys of its words up to the last dot, with it; {@code subject}, {@code text} and {@code action} follow
     * @param more what stands for {@code {1}} in the words; empty for nothing
     */
    public void write(String begin, PersonId to, PersonId other, URI link, String more) {
        write(begin, to, other, link, language -> more, language -> Optional.empty());
    }

    /**
     * Writes one with a time for the reader's calendar.
     *
     * @param more returns what stands for {@code {1}} in a language
     * @param calendar returns the time, with its title in a language
     */
    public void write(
            String begin,
            PersonId to,
            PersonId other,
            URI link,
            Function<Locale, String> more,
            Function<Locale, Optional<CalendarFile>> calendar) {
        people.findPerson(to).ifPresent(reader -> {
            Locale language = languages.of(reader);
            Object[] places = {words.nameOf(other), more.apply(language)};
            outbox.put(new Letter(
                    to,
                    kind,
                    language,
                    words.say(begin + "subject", language, places),
                    List.of(words.say(begin + "text", language, places)),
                    Optional.of(new Letter.Action(words.say(begin + "action", language), link)),
                    Optional.of(other),
                    calendar.apply(language)));
        });
    }
}
