package org.stigar.app.arenas.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.stigar.app.arenas.coffee.Coffees;
import org.stigar.app.arenas.coffee.OwnCoffee;
import org.stigar.app.arenas.letters.CoffeeLetters;
import org.stigar.app.mail.LetterWords;
import org.stigar.app.pages.TodaySection;
import org.stigar.app.people.People;
import org.stigar.core.people.PersonId;

/** The week's coffee on Today, and those of which it is still to be said whether they met. */
final class CoffeeSection implements TodaySection, Ordered {

    private final Coffees coffees;
    private final People people;
    private final LetterWords words;

    CoffeeSection(Coffees coffees, People people, LetterWords words) {
        this.coffees = coffees;
        this.people = people;
        this.words = words;
    }

    /** Before the week's nudges: a coffee has its day. */
    @Override
    public int getOrder() {
        return -1;
    }

    @Override
    public Optional<Shown> findFor(PersonId reader, Locale language, Instant now) {
        ZoneId zone = CoffeeLetters.zoneOf(reader, people);
        List<CoffeeView> open = coffees.of(reader, now).stream()
                .filter(OwnCoffee::isOpen)
                .map(coffee -> CoffeeView.of(coffee, words, zone, language, now))
                .toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(new Shown(Place.WORTHWHILE, "arenas/today", open));
    }
}
