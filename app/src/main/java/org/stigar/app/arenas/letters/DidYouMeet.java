package org.stigar.app.arenas.letters;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.stigar.app.arenas.coffee.Coffees;
import org.stigar.app.arenas.coffee.OwnCoffee;
import org.stigar.app.arenas.coffee.OwnCoffee.Answer;
import org.stigar.app.mail.ActionHandler;
import org.stigar.app.mail.ActionLinks.Granted;
import org.stigar.app.mail.LetterWords;

/** The yes or no to <em>did you meet?</em>, from a letter. Its subject is the id of the coffee. */
final class DidYouMeet implements ActionHandler {

    static final String PURPOSE = "coffee-met";

    /** The beginning of the keys for what is said after an answer. */
    static final String SAID = "arenas.met.said.";

    private final Coffees coffees;
    private final LetterWords words;
    private final Clock clock;

    DidYouMeet(Coffees coffees, LetterWords words, Clock clock) {
        this.coffees = coffees;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public Offer describe(Granted granted, Locale language) {
        return OpenCoffee.find(granted, coffees, clock)
                .map(coffee -> new Offer(
                        words.say("arenas.met.title", language, names(coffee, language)),
                        words.say("arenas.met.text", language),
                        words.say("arenas.met.yes", language),
                        Optional.of(words.say("arenas.met.no", language))))
                .orElseGet(() -> words.nothing(language));
    }

    @Override
    public Outcome act(Granted granted, Locale language) {
        return answer(granted, Answer.MET, "yes", language);
    }

    @Override
    public Outcome refuse(Granted granted, Locale language) {
        return answer(granted, Answer.NOT_MET, "no", language);
    }

    private Outcome answer(Granted granted, Answer answer, String said, Locale language) {
        Optional<OwnCoffee> coffee = OpenCoffee.find(granted, coffees, clock);
        coffee.ifPresent(one -> coffees.answer(granted.person(), one.id(), answer, clock.instant()));
        return coffee.map(one -> words.said(SAID + said, language, names(one, language)))
                .orElseGet(() -> words.gone(language));
    }

    private String names(OwnCoffee coffee, Locale language) {
        return CoffeeLetters.names(coffee.others(), words, language);
    }
}
