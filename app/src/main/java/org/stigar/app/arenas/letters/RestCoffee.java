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

/** Lets a coffee rest, from a letter; nobody is told. Its subject is the id of the coffee. */
final class RestCoffee implements ActionHandler {

    static final String PURPOSE = "rest-coffee";

    private final Coffees coffees;
    private final LetterWords words;
    private final Clock clock;

    RestCoffee(Coffees coffees, LetterWords words, Clock clock) {
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
                        words.say("arenas.rest.title", language, names(coffee, language)),
                        words.say("arenas.rest.text", language),
                        words.say("arenas.rest.button", language)))
                .orElseGet(() -> words.nothing(language));
    }

    @Override
    public Outcome act(Granted granted, Locale language) {
        Optional<OwnCoffee> coffee = OpenCoffee.find(granted, coffees, clock);
        coffee.ifPresent(one -> coffees.answer(granted.person(), one.id(), Answer.RESTS, clock.instant()));
        return coffee.map(one -> words.said(DidYouMeet.SAID + "rest", language)).orElseGet(() -> words.gone(language));
    }

    private String names(OwnCoffee coffee, Locale language) {
        return CoffeeLetters.names(coffee.others(), words, language);
    }
}
