package org.stigar.app.arenas.letters;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.stigar.app.arenas.coffee.Coffees;
import org.stigar.app.arenas.coffee.OwnCoffee.Answer;
import org.stigar.app.calendar.CalendarEntries;
import org.stigar.app.mail.CalendarFile;
import org.stigar.core.people.PersonId;

/** Coffees that have a time and were not let rest, as in the letter. */
final class CoffeeEntries implements CalendarEntries {

    private final Coffees coffees;
    private final CoffeeLetters letters;

    CoffeeEntries(Coffees coffees, CoffeeLetters letters) {
        this.coffees = coffees;
        this.letters = letters;
    }

    @Override
    public List<CalendarFile.Event> of(PersonId person, Instant from, Instant until, Locale language) {
        return coffees.of(person, from).stream()
                .filter(coffee -> coffee.answer().isEmpty() || coffee.answer().get() == Answer.MET)
                .flatMap(coffee -> letters.findEvent(coffee, language).stream())
                .toList();
    }
}
