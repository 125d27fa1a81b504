package org.stigar.app.asks.letters;

import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.stigar.app.asks.AskRefusedException;
import org.stigar.app.asks.AskText;
import org.stigar.app.asks.Asks;
import org.stigar.app.asks.NoAskException;
import org.stigar.app.asks.OwnAsk;
import org.stigar.app.mail.ActionHandler;
import org.stigar.app.mail.ActionLinks.Granted;
import org.stigar.app.mail.LetterWords;
import org.stigar.core.ask.AskState;
import org.stigar.core.ask.Deed;
import org.stigar.core.competence.evidence.Gain;

/** What help gave, in one tap of five, from a letter to the one who was helped. Its subject is the id of the ask. */
final class CloseAsk implements ActionHandler {

    static final String PURPOSE = "close-ask";

    private final Asks asks;
    private final LetterWords words;
    private final Clock clock;

    CloseAsk(Asks asks, LetterWords words, Clock clock) {
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
        return AskLinks.find(asks, granted, clock)
                .filter(ask -> ask.state() == AskState.ACCEPTED || ask.state() == AskState.HELPED)
                .map(ask -> offer(ask, language))
                .orElseGet(() -> words.nothing(language));
    }

    private Offer offer(OwnAsk ask, Locale language) {
        String helper = words.nameOf(ask.helper().orElseThrow());
        return new Offer(
                words.say("asks.letter.close.title", language, helper),
                ask.text(),
                "",
                Optional.of(words.say("asks.page.gain.nothing", language)),
                Optional.of(new Choices(
                        words.say("asks.letter.close.line", language),
                        Arrays.stream(Gain.values())
                                .map(gain -> new Choice(
                                        AskLinks.code(gain),
                                        words.say("asks.page.gain." + AskLinks.code(gain), language)))
                                .toList())));
    }

    @Override
    public Outcome choose(Granted granted, String code, String line, Locale language) {
        Gain gain = Arrays.stream(Gain.values())
                .filter(one -> AskLinks.code(one).equals(code))
                .findFirst()
                .orElseThrow();
        return close(granted, language, id -> asks.close(granted.person(), id, gain, oneLine(line), clock.instant()));
    }

    @Override
    public Outcome act(Granted granted, Locale language) {
        return words.gone(language); // there is no single button but on the page that has nothing to answer
    }

    @Override
    public Outcome refuse(Granted granted, Locale language) {
        return close(
                granted,
                language,
                id -> asks.act(id, new Deed.Close(granted.person(), Optional.empty()), clock.instant()));
    }

    private Outcome close(Granted granted, Locale language, Closing closing) {
        Optional<Long> id = AskLinks.id(granted);
        if (id.isEmpty()) {
            return words.gone(language);
        }
        try {
            closing.close(id.get());
            return words.said("asks.letter.close.said", language);
        } catch (AskRefusedException | NoAskException e) {
            return words.gone(language);
        }
    }

    /** Nothing on this page can be mended once the link is spent, so what is too long is cut. */
    private static String oneLine(String line) {
        String one = line.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\u202a-\\u202e\\u2066-\\u2069]+", " ")
                .strip();
        return one.substring(0, Math.min(one.length(), AskText.LONGEST_LINE)).strip();
    }

    /** Closes an ask by its id. */
    private interface Closing {
        void close(long id);
    }
}
