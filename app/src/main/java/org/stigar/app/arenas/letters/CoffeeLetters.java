package org.stigar.app.arenas.letters;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stigar.app.arenas.coffee.OwnCoffee;
import org.stigar.app.mail.ActionLinks;
import org.stigar.app.mail.AttentionBudget;
import org.stigar.app.mail.CalendarFile;
import org.stigar.app.mail.Letter;
import org.stigar.app.mail.LetterWords;
import org.stigar.app.mail.Outbox;
import org.stigar.app.mail.ReadersLanguage;
import org.stigar.app.mail.Subscriptions;
import org.stigar.app.pages.PublicAddress;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/**
 * Letters about coffee: whom one is to meet, with a time for the calendar, and afterwards whether they met. Within the attention
 * budget, and to nobody who unsubscribed; both see it on their own page all the same. Works in the caller's transaction.
 */
public final class CoffeeLetters {

    private static final Duration VALID = Duration.ofDays(14);

    private final Outbox outbox;
    private final Subscriptions subscriptions;
    private final AttentionBudget budget;
    private final ActionLinks links;
    private final ReadersLanguage languages;
    private final LetterWords words;
    private final People people;
    private final PublicAddress address;

    CoffeeLetters(
            Outbox outbox,
            Subscriptions subscriptions,
            AttentionBudget budget,
            ActionLinks links,
            ReadersLanguage languages,
            LetterWords words,
            People people,
            PublicAddress address) {
        this.outbox = outbox;
        this.subscriptions = subscriptions;
        this.budget = budget;
        this.links = links;
        this.languages = languages;
        this.words = words;
        this.people = people;
        this.address = address;
    }

    /** Tells somebody whom they are to meet. */
    public void propose(PersonId to, OwnCoffee coffee, Instant now) {
        people.findPerson(to)
                .filter(reader -> subscriptions.includes(to, Letter.Kind.ARENAS)
                        && budget.tryTake(to, AttentionBudget.Kind.REQUEST, now))
                .ifPresent(reader -> outbox.put(proposal(reader, coffee, now)));
    }

    private Letter proposal(Person reader, OwnCoffee coffee, Instant now) {
        Locale language = languages.of(reader);
        String names = names(coffee.others(), words, language);
        String text = coffee.at()
                .map(at -> words.say("arenas.letter.text", language, names, timeOf(at, reader.zone(), language)))
                .orElseGet(() -> words.say("arenas.letter.text.no-time", language, names));
        return new Letter(
                reader.id(),
                Letter.Kind.ARENAS,
                language,
                words.say("arenas.letter.subject", language, names),
                List.of(text, words.say("arenas.letter.hint", language)),
                Optional.of(new Letter.Action(words.say("arenas.letter.action", language), address.link("/arenas"))),
                List.of(new Letter.Action(
                        words.say("arenas.letter.rest", language),
                        links.issue(RestCoffee.PURPOSE, reader.id(), Long.toString(coffee.id()), VALID))),
                Optional.of(coffee.others().get(0)),
                findEvent(coffee, language)
                        .map(event -> CalendarFile.of(event.id(), event.at(), event.length(), event.title(), now)));
    }

    /** Returns a coffee as its reader's calendar has it, if it has a time. */
    Optional<CalendarFile.Event> findEvent(OwnCoffee coffee, Locale language) {
        return coffee.at()
                .map(at -> new CalendarFile.Event(
                        "coffee-" + coffee.id() + "@" + address.address().getHost(),
                        at,
                        OwnCoffee.LENGTH,
                        words.say("arenas.letter.event", language, names(coffee.others(), words, language)),
                        "",
                        1));
    }

    /**
     * Asks somebody whether they met.
     *
     * @param before how often they were asked before
     * @return whether there was room for it in what the week has of their attention, and they want such letters
     */
    public boolean tryAsk(PersonId to, OwnCoffee coffee, int before, Instant now) {
        Optional<Person> reader = people.findPerson(to)
                .filter(one -> subscriptions.includes(to, Letter.Kind.ARENAS)
                        && budget.tryTake(to, AttentionBudget.Kind.NUDGE, now));
        reader.ifPresent(one -> {
            Locale language = languages.of(one);
            String names = names(coffee.others(), words, language);
            outbox.put(new Letter(
                    to,
                    Letter.Kind.ARENAS,
                    language,
                    words.say("arenas.met.letter.subject", language, names),
                    List.of(
                            before == 0
                                    ? words.say("arenas.met.letter.text", language, names)
                                    : words.say("arenas.met.letter.text.again", language, names)),
                    Optional.of(new Letter.Action(
                            words.say("arenas.met.letter.action", language),
                            links.issue(DidYouMeet.PURPOSE, to, Long.toString(coffee.id()), VALID))),
                    Optional.of(coffee.others().get(0))));
        });
        return reader.isPresent();
    }

    /** Takes back the letters that wait for a reader, since one of them may speak of somebody who is erased. */
    public void takeBack(PersonId reader) {
        outbox.takeBack(reader, Letter.Kind.ARENAS);
    }

    /** Returns one name, or two with the language's <em>and</em> between them. */
    public static String names(List<PersonId> others, LetterWords words, Locale language) {
        return others.stream()
                .map(words::nameOf)
                .collect(Collectors.joining(" " + words.say("arenas.and", language) + " "));
    }

    /** Returns a time as its reader's clock shows it. */
    public static String timeOf(Instant at, ZoneId zone, Locale language) {
        return at.atZone(zone).format(DateTimeFormatter.ofPattern("EEEE d MMMM HH:mm", language));
    }

    /** Returns somebody's time zone. */
    public static ZoneId zoneOf(PersonId person, People people) {
        return people.findPerson(person).map(Person::zone).orElse(ZoneOffset.UTC);
    }
}
