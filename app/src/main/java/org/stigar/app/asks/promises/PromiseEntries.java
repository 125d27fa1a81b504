package org.stigar.app.asks.promises;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.stigar.app.asks.promises.OwnPromise.State;
import org.stigar.app.calendar.CalendarEntries;
import org.stigar.app.mail.CalendarFile;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** Promises that both agreed to, in the morning of their last day, as in the letter. */
final class PromiseEntries implements CalendarEntries {

    private final Promises promises;
    private final PromiseLetters letters;
    private final People people;

    PromiseEntries(Promises promises, PromiseLetters letters, People people) {
        this.promises = promises;
        this.letters = letters;
        this.people = people;
    }

    @Override
    public List<CalendarFile.Event> of(PersonId person, Instant from, Instant until, Locale language) {
        ZoneId zone = people.findPerson(person).map(Person::zone).orElse(ZoneOffset.UTC);
        return promises.of(person, until).stream()
                .filter(promise -> promise.state() == State.AGREED)
                .map(promise -> letters.event(promise.id(), promise.other(), promise.due(), zone, language))
                .toList();
    }
}
