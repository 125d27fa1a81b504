package org.stigar.app.asks.promises;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.stigar.app.asks.promises.OwnPromise.Part;
import org.stigar.app.asks.promises.OwnPromise.State;
import org.stigar.app.mail.ActionHandler;
import org.stigar.app.mail.ActionLinks.Granted;
import org.stigar.app.mail.LetterWords;

/** The yes or no to a promise, from a letter. Its subject is the id of the promise. */
final class AnswerPromise implements ActionHandler {

    static final String PURPOSE = "answer-promise";

    private final Promises promises;
    private final LetterWords words;
    private final Clock clock;

    AnswerPromise(Promises promises, LetterWords words, Clock clock) {
        this.promises = promises;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public Offer describe(Granted granted, Locale language) {
        return find(granted)
                .map(promise -> new Offer(
                        words.say("asks.promise.title.offer", language, words.nameOf(promise.other())),
                        promise.task(),
                        words.say("asks.promise.yes", language),
                        Optional.of(words.say("asks.letter.not-now", language))))
                .orElseGet(() -> words.nothing(language));
    }

    @Override
    public Outcome act(Granted granted, Locale language) {
        Optional<OwnPromise> promise = find(granted);
        promise.ifPresent(one -> promises.agree(granted.person(), one.id(), clock.instant()));
        return promise.map(one -> words.said(
                        "asks.promise.said." + State.AGREED.name().toLowerCase(Locale.ROOT),
                        language,
                        words.nameOf(one.other())))
                .orElseGet(() -> words.gone(language));
    }

    @Override
    public Outcome refuse(Granted granted, Locale language) {
        Optional<OwnPromise> promise = find(granted);
        promise.ifPresent(one -> promises.refuse(granted.person(), one.id()));
        return promise.map(one -> words.said("asks.letter.not-now.said", language))
                .orElseGet(() -> words.gone(language));
    }

    private Optional<OwnPromise> find(Granted granted) {
        return promises.of(granted.person(), clock.instant()).stream()
                .filter(one -> one.part() == Part.OTHER && one.state() == State.OFFERED)
                .filter(one -> Long.toString(one.id()).equals(granted.subject()))
                .findFirst();
    }
}
