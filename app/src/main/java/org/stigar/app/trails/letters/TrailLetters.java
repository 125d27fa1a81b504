package org.stigar.app.trails.letters;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stigar.app.mail.ActionLinks;
import org.stigar.app.mail.AttentionBudget;
import org.stigar.app.mail.Letter;
import org.stigar.app.mail.LetterWords;
import org.stigar.app.mail.Outbox;
import org.stigar.app.mail.ReadersLanguage;
import org.stigar.app.mail.Subscriptions;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/**
 * Asks the other end of a line or a walk, by one letter with a link. Who takes no part, wants no such letters or was asked
 * often enough this week gets none, and nobody is told.
 *
 * <p>What somebody wrote about the reader stands on the page behind the link and not in the letter, so that it goes when its
 * writer takes it back. Works in the caller's transaction.
 */
public final class TrailLetters {

    private static final Duration VALID = Duration.ofDays(30);

    private final People people;
    private final Participation participation;
    private final Subscriptions subscriptions;
    private final AttentionBudget budget;
    private final ActionLinks links;
    private final Outbox outbox;
    private final ReadersLanguage languages;
    private final LetterWords words;

    TrailLetters(
            People people,
            Participation participation,
            Subscriptions subscriptions,
            AttentionBudget budget,
            ActionLinks links,
            Outbox outbox,
            ReadersLanguage languages,
            LetterWords words) {
        this.people = people;
        this.participation = participation;
        this.subscriptions = subscriptions;
        this.budget = budget;
        this.links = links;
        this.outbox = outbox;
        this.languages = languages;
        this.words = words;
    }

    /** Asks whether a line that was just drawn is right. */
    public void askAboutLine(PersonId writer, PersonId other, long line, Instant now) {
        ask(writer, other, ConfirmLine.PURPOSE, line, now);
    }

    /** Asks whether a walk that was just logged was one. */
    public void askAboutWalk(PersonId by, PersonId other, long walk, Instant now) {
        ask(by, other, ConfirmWalk.PURPOSE, walk, now);
    }

    private void ask(PersonId from, PersonId to, String purpose, long id, Instant now) {
        people.findPerson(to)
                .filter(reader -> participation.isAvailable(to, LocalDate.ofInstant(now, reader.zone())))
                .filter(reader -> subscriptions.includes(to, Letter.Kind.TRAILS))
                .filter(reader -> budget.tryTake(to, AttentionBudget.Kind.REQUEST, now))
                .ifPresent(reader -> outbox.put(letter(from, reader, purpose, id)));
    }

    private Letter letter(PersonId from, Person reader, String purpose, long id) {
        Locale language = languages.of(reader);
        String name = words.nameOf(from);
        String key = "trails.letter." + purpose;
        return new Letter(
                reader.id(),
                Letter.Kind.TRAILS,
                language,
                words.say(key + ".subject", language, name),
                List.of(words.say(key + ".text", language, name), words.say(key + ".silence", language, name)),
                Optional.of(new Letter.Action(
                        words.say(key + ".action", language),
                        links.issue(purpose, reader.id(), Long.toString(id), VALID))),
                Optional.of(from));
    }
}
