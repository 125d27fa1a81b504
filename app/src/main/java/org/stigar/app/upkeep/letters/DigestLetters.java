package org.stigar.app.upkeep.letters;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.stigar.app.mail.ActionLinks;
import org.stigar.app.mail.Letter;
import org.stigar.app.mail.Outbox;
import org.stigar.app.mail.ReadersLanguage;
import org.stigar.app.pages.PublicAddress;
import org.stigar.app.people.People;
import org.stigar.app.upkeep.Nudge;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/**
 * Writes the weekly letter: each nudge with its reason and a link that puts it off, and the way to Today. It says of a trail that there is a reason to walk it,
 * and neither how open it is nor when it was walked. Works in the caller's transaction.
 */
public final class DigestLetters {

    /** The purpose of the links that put a nudge off. */
    public static final String SNOOZE = "snooze-nudge";

    /** Until the next week's letter, and some days more for who comes back late. */
    private static final Duration VALID = Duration.ofDays(14);

    private final Outbox outbox;
    private final ActionLinks links;
    private final ReadersLanguage languages;
    private final MessageSource words;
    private final People people;
    private final PublicAddress address;

    public DigestLetters(
            Outbox outbox,
            ActionLinks links,
            ReadersLanguage languages,
            MessageSource words,
            People people,
            PublicAddress address) {
        this.outbox = outbox;
        this.links = links;
        this.languages = languages;
        this.words = words;
        this.people = people;
        this.address = address;
    }

    /**
     * Sends it.
     *
     * @param nudges one or two, the first of the week's digest
     */
    public void send(Person reader, List<Nudge> nudges, LocalDate week) {
        Locale language = languages.of(reader);
        List<String> names = nudges.stream().map(nudge -> nameOf(nudge.other())).toList();
        List<String> paragraphs = new ArrayList<>();
        List<Letter.Action> more = new ArrayList<>();
        for (int i = 0; i < nudges.size(); i++) {
            paragraphs.add(nudges.get(i).reason().say(words, names.get(i), language));
            more.add(new Letter.Action(
                    say("upkeep.letter.snooze", language, names.get(i)),
                    links.issue(SNOOZE, reader.id(), new NudgePlace(week, i).toString(), VALID)));
        }
        paragraphs.add(say("upkeep.letter.walked", language));
        String subject = names.size() == 1
                ? say("upkeep.letter.subject.one", language, names.get(0))
                : say("upkeep.letter.subject.two", language, names.get(0), names.get(1));
        outbox.put(new Letter(
                reader.id(),
                Letter.Kind.UPKEEP,
                language,
                subject,
                paragraphs,
                Optional.of(new Letter.Action(say("upkeep.letter.action", language), address.link("/"))),
                more,
                Optional.of(nudges.get(0).other()),
                Optional.empty()));
    }

    /** Takes back the letters that wait for a reader, since one of them may speak of somebody who is erased. */
    public void takeBack(PersonId reader) {
        outbox.takeBack(reader, Letter.Kind.UPKEEP);
    }

    private String say(String key, Locale language, Object... places) {
        return words.getMessage(key, places, language);
    }

    /** Returns a name in one line, as it may stand in a subject. */
    private String nameOf(PersonId person) {
        return people.findPerson(person)
                .flatMap(Person::name)
                .orElse(person.value())
                .replaceAll("\\p{Cntrl}+", " ");
    }
}
