package org.stigar.app.asks.notes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stigar.app.mail.Letter;
import org.stigar.app.mail.LetterWords;
import org.stigar.app.mail.Outbox;
import org.stigar.app.mail.ReadersLanguage;
import org.stigar.app.pages.PublicAddress;
import org.stigar.app.people.People;
import org.stigar.core.people.PersonId;

/** Tells the other end that a note waits to be read; what it says stands on the page. */
final class NoteLetters {

    private final People people;
    private final Outbox outbox;
    private final ReadersLanguage languages;
    private final LetterWords words;
    private final PublicAddress address;

    NoteLetters(People people, Outbox outbox, ReadersLanguage languages, LetterWords words, PublicAddress address) {
        this.people = people;
        this.outbox = outbox;
        this.languages = languages;
        this.words = words;
        this.address = address;
    }

    void tellOther(PersonId to, PersonId writer, long ask) {
        people.findPerson(to).ifPresent(reader -> {
            Locale language = languages.of(reader);
            String name = words.nameOf(writer);
            outbox.put(new Letter(
                    to,
                    Letter.Kind.ASKS,
                    language,
                    words.say("asks.note.letter.subject", language, name),
                    List.of(words.say("asks.note.letter.text", language, name)),
                    Optional.of(new Letter.Action(
                            words.say("asks.note.letter.action", language), address.link("/asks/" + ask + "/note"))),
                    Optional.of(writer)));
        });
    }
}
