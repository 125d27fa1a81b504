package org.stigar.app.asks.letters;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.stigar.app.asks.AskRefusedException;
import org.stigar.app.asks.Asks;
import org.stigar.app.asks.NoAskException;
import org.stigar.app.mail.ActionHandler;
import org.stigar.app.mail.ActionLinks.Granted;
import org.stigar.app.mail.LetterWords;
import org.stigar.core.ask.Deed;

/**
 * The answer of somebody who was asked whether they know somebody: on to the page where they choose whom, or not right now.
 * Its subject is the id of the ask.
 */
final class AnswerIntroduction implements ActionHandler {

    static final String PURPOSE = "answer-introduction";

    private final Asks asks;
    private final LetterWords words;
    private final Clock clock;

    AnswerIntroduction(Asks asks, LetterWords words, Clock clock) {
        this.asks = asks;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public Offer describe(Granted granted, Locale language) {
        return AskLinks.findWaiting(asks, granted, clock)
                .map(ask -> new Offer(
                        words.say("asks.letter.introduction.title", language, words.nameOf(ask.asker())),
                        ask.text(),
                        words.say("asks.letter.introduction.choose", language),
                        Optional.of(words.say("asks.letter.not-now", language))))
                .orElseGet(() -> words.nothing(language));
    }

    @Override
    public Outcome act(Granted granted, Locale language) {
        return AskLinks.findWaiting(asks, granted, clock)
                .<Outcome>map(ask -> new Outcome.GoTo("/asks/" + ask.id()))
                .orElseGet(() -> words.gone(language));
    }

    @Override
    public Outcome refuse(Granted granted, Locale language) {
        Optional<Long> id = AskLinks.id(granted);
        if (id.isEmpty()) {
            return words.gone(language);
        }
        try {
            asks.act(id.get(), new Deed.Decline(granted.person()), clock.instant());
            return words.said("asks.letter.not-now.said", language);
        } catch (AskRefusedException | NoAskException e) {
            return words.gone(language);
        }
    }
}
