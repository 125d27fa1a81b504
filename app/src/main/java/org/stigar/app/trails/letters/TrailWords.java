package org.stigar.app.trails.letters;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.stigar.app.mail.ActionHandler.Offer;
import org.stigar.app.mail.ActionHandler.Outcome;
import org.stigar.app.people.People;
import org.stigar.core.people.PersonId;

/** The words of letters and of the pages behind their links. */
final class TrailWords {

    private final MessageSource words;
    private final People people;

    TrailWords(MessageSource words, People people) {
        this.words = words;
        this.people = people;
    }

    String say(String key, Locale language, Object... places) {
        return words.getMessage(key, places, language);
    }

    /** Returns a name in one line, as it may stand in a subject. */
    String nameOf(PersonId person) {
        return people.findPerson(person)
                .flatMap(known -> known.name())
                .orElse(person.value())
                .replaceAll("\\p{Cntrl}+", " ");
    }

    Outcome said(String key, Locale language, Object... places) {
        return new Outcome.Said(say(key + ".title", language, places), say(key + ".text", language, places));
    }

    /** What is offered where there is nothing to answer any more. */
    Offer nothing(Locale language) {
        return new Offer(
                say("trails.confirm.gone.title", language),
                say("trails.confirm.gone.text", language),
                say("trails.confirm.gone.button", language));
    }

    Outcome gone(Locale language) {
        return said("trails.confirm.gone", language);
    }
}
