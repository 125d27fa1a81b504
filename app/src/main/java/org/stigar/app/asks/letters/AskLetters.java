package org.stigar.app.asks.letters;

import static java.util.function.Predicate.not;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.stigar.app.asks.AskListener;
import org.stigar.app.asks.Meeting;
import org.stigar.app.mail.ActionLinks;
import org.stigar.app.mail.CalendarFile;
import org.stigar.app.mail.LetterWords;
import org.stigar.app.mail.PersonalLetters;
import org.stigar.app.pages.PublicAddress;
import org.stigar.core.ask.Ask;
import org.stigar.core.ask.AskState;
import org.stigar.core.ask.Request;
import org.stigar.core.ask.Request.Answer;
import org.stigar.core.ask.Request.Purpose;
import org.stigar.core.people.PersonId;

/**
 * Tells whom a change of an ask concerns, by letter. What was written stands on the page behind the link and not in the letter,
 * so that it goes when its writer takes it back. To the asker nothing is told of whom an introducer named before their yes.
 */
final class AskLetters implements AskListener {

    /** As long as an ask waits for an answer, and a little more. */
    private static final Duration VALID = Duration.ofDays(30);

    private final PersonalLetters letters;
    private final ActionLinks links;
    private final LetterWords words;
    private final PublicAddress address;

    AskLetters(PersonalLetters letters, ActionLinks links, LetterWords words, PublicAddress address) {
        this.letters = letters;
        this.links = links;
        this.words = words;
        this.address = address;
    }

    @Override
    public void changed(Change change) {
        change.before().ifPresent(before -> tell(change, before));
    }

    private void tell(Change change, Ask before) {
        Ask after = change.after();
        after.requests().stream()
                .filter(request -> request.answer() == Answer.WAITING && isNew(request, before))
                .forEach(request -> tellAsked(change.id(), after.asker(), request));
        if (after.state() == AskState.ACCEPTED && before.helper().isEmpty()) {
            Request accepted = after.requests().stream()
                    .filter(request -> request.answer() == Answer.ACCEPTED)
                    .findFirst()
                    .orElseThrow();
            String key = accepted.through().isPresent() ? "introduced" : "accepted";
            write(key, after.asker(), accepted.to(), page(change.id()), accepted.through());
        }
        if (after.state() == AskState.HELPED && before.state() != AskState.HELPED) {
            PersonId asker = after.asker();
            write(
                    "helped",
                    asker,
                    after.helper().orElseThrow(),
                    links.issue(CloseAsk.PURPOSE, asker, Long.toString(change.id()), VALID),
                    Optional.empty());
        }
        if (after.state() == AskState.CLOSED && after.gain().isPresent()) {
            write("closed", after.helper().orElseThrow(), after.asker(), page(change.id()), Optional.empty());
        }
        if (after.state() == AskState.OPEN
                || after.state() == AskState.WITHDRAWN
                || after.state() == AskState.EXPIRED) {
            before.helper().ifPresent(helper -> tellOfTheEnd(change, helper));
        }
        if (waits(before) && !waits(after) && after.state() == AskState.OPEN) {
            write("nobody", after.asker(), after.asker(), page(change.id()), Optional.empty());
        }
    }

    @Override
    public void meets(long id, Ask ask, Meeting meeting, Instant at) {
        PersonId helper = ask.helper().orElseThrow();
        writeMeeting(id, ask.asker(), helper, meeting, at);
        writeMeeting(id, helper, ask.asker(), meeting, at);
    }

    private static boolean isNew(Request request, Ask before) {
        return before.requests().stream()
                .noneMatch(old -> old.to().equals(request.to()) && old.purpose() == request.purpose());
    }

    /** Returns whether somebody of whom the asker knows may still answer. */
    private static boolean waits(Ask ask) {
        return ask.requestsSeenBy(ask.asker()).stream()
                .anyMatch(request -> request.answer() == Answer.WAITING || request.answer() == Answer.INTRODUCED);
    }

    private void tellAsked(long id, PersonId asker, Request request) {
        boolean isHelp = request.purpose() == Purpose.HELP;
        String purpose = isHelp ? AnswerAsk.PURPOSE : AnswerIntroduction.PURPOSE;
        String key = !isHelp ? "introduction" : request.through().isPresent() ? "help-through" : "help";
        URI link = links.issue(purpose, request.to(), Long.toString(id), VALID);
        write(key, request.to(), asker, link, request.through());
    }

    /** The other of the two sees that it comes to nothing; what time does is told to both. */
    private void tellOfTheEnd(Change change, PersonId helper) {
        PersonId asker = change.after().asker();
        change.by()
                .filter(asker::equals)
                .or(() -> change.by().isEmpty() ? Optional.of(asker) : Optional.empty())
                .ifPresent(by -> write("not-needed", helper, asker, page(change.id()), Optional.empty()));
        if (change.by().filter(not(helper::equals)).isEmpty()) {
            write("back", asker, helper, page(change.id()), Optional.empty());
        }
    }

    private URI page(long id) {
        return address.link("/asks/" + id);
    }

    /** Writes to somebody about another; in the words {0} is the other and {1} who introduced the two. */
    private void write(String what, PersonId to, PersonId other, URI link, Optional<PersonId> through) {
        letters.write(
                "asks.letter." + what + ".",
                to,
                other,
                link,
                through.map(words::nameOf).orElse(""));
    }

    private void writeMeeting(long id, PersonId to, PersonId other, Meeting meeting, Instant now) {
        letters.write(
                "asks.letter.meeting.",
                to,
                other,
                page(id),
                language -> "",
                language -> Optional.of(CalendarFile.of(
                        "ask-" + id + "@" + address.address().getHost(),
                        meeting.at(),
                        meeting.length(),
                        words.say("asks.letter.meeting.event", language, words.nameOf(other)),
                        now)));
    }
}
