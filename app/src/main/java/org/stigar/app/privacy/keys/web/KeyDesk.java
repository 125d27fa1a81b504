package org.stigar.app.privacy.keys.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.stigar.app.access.Role;
import org.stigar.app.people.People;
import org.stigar.app.privacy.KeyedChange;
import org.stigar.app.privacy.KeyedChange.Subject;
import org.stigar.app.privacy.keys.Proposal;
import org.stigar.app.privacy.keys.TwoKeys;
import org.stigar.app.privacy.keys.TwoKeys.Outcome;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** What the pages of both keys show and do. */
final class KeyDesk {

    private final TwoKeys keys;
    private final People people;
    private final MessageSource words;
    private final Clock clock;

    KeyDesk(TwoKeys keys, People people, MessageSource words, Clock clock) {
        this.keys = keys;
        this.people = people;
        this.words = words;
        this.clock = clock;
    }

    /** What the reader may do with a proposal, by its button. */
    enum Turn {
        CONFIRM,
        DECLINE,
        TAKE_BACK
    }

    /** Whose turn it is. */
    enum Next {
        /** The reader can turn it back. */
        MINE,
        /** The reader can turn the second key. */
        YOURS,
        /** Somebody with the other role can. */
        OTHERS
    }

    /** Something that waits for a second key. */
    record Waiting(
            UUID id, String what, String by, Role key, Instant at, Instant until, Next next, Optional<String> page) {}

    /** Something that can be proposed. */
    record Offer(String change, String person, String detail, String what, Optional<String> page) {}

    List<Waiting> listWaiting(PersonId me, Role key, Locale language) {
        return keys.listWaiting(clock.instant()).stream()
                .map(one -> new Waiting(
                        one.id(),
                        say(one.change(), one.subject(), language),
                        name(one.by()),
                        one.key(),
                        one.at(),
                        one.until(),
                        next(one, me, key),
                        keys.find(one.change()).flatMap(KeyedChange::page)))
                .toList();
    }

    private static Next next(Proposal proposal, PersonId me, Role key) {
        if (proposal.by().equals(me)) {
            return Next.MINE;
        }
        return proposal.key() == key ? Next.OTHERS : Next.YOURS;
    }

    /** Leaves out what waits already. */
    List<Offer> listOffers(Locale language) {
        List<Proposal> waiting = keys.listWaiting(clock.instant());
        return keys.changes().stream()
                .flatMap(change -> change.offers().list().stream()
                        .filter(subject -> waiting.stream()
                                .noneMatch(one -> one.change().equals(change.name())
                                        && one.subject().equals(subject)))
                        .map(subject -> new Offer(
                                change.name(),
                                person(subject),
                                subject.detail(),
                                say(change.name(), subject, language),
                                change.page())))
                .toList();
    }

    /** Proposes what is offered by these texts, and returns the key of what to say then. */
    String propose(PersonId me, Role key, String change, String person, String detail) {
        Optional<Subject> subject = keys.find(change).map(KeyedChange::offers).stream()
                .flatMap(offers -> offers.list().stream())
                .filter(one -> person(one).equals(person) && one.detail().equals(detail))
                .findFirst();
        return said(
                "proposed",
                subject.map(one -> keys.propose(me, key, change, one, clock.instant()))
                        .orElse(Outcome.GONE));
    }

    String turn(PersonId me, Role key, UUID proposal, Turn turn) {
        Instant now = clock.instant();
        return switch (turn) {
            case CONFIRM -> said("confirmed", keys.confirm(me, key, proposal, now));
            case DECLINE -> said("declined", keys.decline(me, key, proposal, now));
            case TAKE_BACK -> said("taken-back", keys.takeBack(me, proposal, now));
        };
    }

    private static String said(String done, Outcome outcome) {
        return "privacy.keys.said."
                + switch (outcome) {
                    case DONE -> done;
                    case WAITS_ALREADY -> "waits-already";
                    case GONE -> "gone";
                    case FIRST_KEY_LOST -> "first-key-lost";
                    case SAME_KEY -> "same-key";
                    case NOT_THEIRS -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
                };
    }

    /** Says what a change does, or its bare name where no feature has it any more. */
    String say(String change, Subject subject, Locale language) {
        return keys.find(change)
                .map(one -> one.say(
                        subject.person().map(this::name).orElseGet(() -> erased(language)),
                        subject.detail(),
                        words,
                        language))
                .orElseGet(() -> words.getMessage(change, new Object[] {"", subject.detail()}, change, language));
    }

    String name(PersonId person) {
        return people.findPerson(person).flatMap(Person::name).orElse(person.value());
    }

    String erased(Locale language) {
        return words.getMessage("privacy.guardian.erased", null, language);
    }

    private static String person(Subject subject) {
        return subject.person().map(PersonId::value).orElse("");
    }
}
