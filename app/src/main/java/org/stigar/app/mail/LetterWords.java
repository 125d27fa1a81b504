package org.stigar.app.mail;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.stigar.app.mail.ActionHandler.Offer;
import org.stigar.app.mail.ActionHandler.Outcome;
import org.stigar.app.people.People;
import org.stigar.core.people.PersonId;

/**
 * The words of a feature's letters and of the pages behind their links. Where there is nothing to answer any more it takes
 * the keys {@code title}, {@code text} and {@code button} after a beginning of the feature's. Safe for use by many threads.
 */
public final class LetterWords {

    private final MessageSource words;
    private final People people;
    private final String gone;

    /**
     * Words of a feature.
     *
     * @param gone the beginning of the keys for what is gone, with its dot
     */
    public LetterWords(MessageSource words, People people, String gone) {
        this.words = words;
        this.people = people;
        this.gone = gone;
    }

    /** Returns words in a language. */
    public String say(String key, Locale language, Object... places) {
        return words.getMessage(key, places, language);
    }

    /** Returns a name in one line, as it may stand in a subject. */
    public String nameOf(PersonId person) {
        return people.findPerson(person)
                .flatMap(known -> known.name())
                .orElse(person.value())
                .replaceAll("\\p{Cntrl}+", " ");
    }

    /** Returns what is said under {@code KEY.title} and {@code KEY.text}. */
    public Outcome said(String key, Locale language, Object... places) {
        return new Outcome.Said(say(key + ".title", language, places), say(key + ".text", language, places));
    }

    /** Returns what is offered where there is nothing to answer any more. */
    public Offer nothing(Locale language) {
        return new Offer(say(gone + "title", language), say(gone + "text", language), say(gone + "button", language));
    }

    /** Returns what is said where an answer comes too late. */
    public Outcome gone(Locale language) {
        return new Outcome.Said(say(gone + "title", language), say(gone + "text", language));
    }
}
