package org.stigar.app.asks.letters;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.stigar.app.asks.AskRefusedException;
import org.stigar.app.asks.Asks;
import org.stigar.app.asks.NoAskException;
import org.stigar.app.asks.OwnAsk;
import org.stigar.app.mail.ActionHandler;
import org.stigar.app.mail.ActionLinks.Granted;
import org.stigar.app.mail.LetterWords;
import org.stigar.core.ask.Deed;

/** The yes or the not right now of somebody who was asked to help, from a letter. Its subject is the id of the ask. */
final class AnswerAsk implements ActionHandler {

    static final String PURPOSE = "answer-ask";

    private final Asks asks;
    private final LetterWords words;
    private final Clock clock;

    AnswerAsk(Asks asks, LetterWords words, Clock clock) {
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
                        words.say("asks.letter.help.title", language, words.nameOf(ask.asker())),
                        ask.text(),
                        words.say("asks.letter.help.yes", language),
                        Optional.of(words.say("asks.letter.not-now", language))))
                .orElseGet(() -> words.nothing(language));
    }

    @Override
    public Outcome act(Granted granted, Locale language) {
        return answer(granted, new Deed.Accept(granted.person()), "asks.letter.help.said", language);
    }

    @Override
    public Outcome refuse(Granted granted, Locale language) {
        return answer(granted, new Deed.Decline(granted.person()), "asks.letter.not-now.said", language);
    }

    private Outcome answer(Granted granted, Deed deed, String said, Locale language) {
        Optional<Long> id = AskLinks.id(granted);
        if (id.isEmpty()) {
            return words.gone(language);
        }
        try {
            OwnAsk ask = asks.act(id.get(), deed, clock.instant());
            return words.said(said, language, words.nameOf(ask.asker()));
        } catch (AskRefusedException e) {
            return words.said("asks.letter.refused." + AskLinks.code(e.why()), language);
        } catch (NoAskException e) {
            return words.gone(language);
        }
    }
}
