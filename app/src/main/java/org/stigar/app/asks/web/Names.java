package org.stigar.app.asks.web;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;

/** Says who somebody is. Costs no query. */
final class Names {

    private final People people;
    private final Clock clock;

    Names(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /**
     * A person as pages show them.
     *
     * @param name what colleagues call the person, the id where no name is known
     * @param place unit and country, as far as they are known
     */
    record Named(PersonId id, String name, String place) {}

    /** Returns the person as the directory has them now; somebody who is not there goes by the id. */
    Named of(PersonId id, Locale language) {
        Optional<Person> person = people.findPerson(id);
        Structure structure = people.structure(clock.instant());
        Optional<String> unit =
                structure.findPrimaryUnit(id).map(structure::unit).map(Unit::name);
        Optional<String> country = person.flatMap(Person::country)
                .map(code -> new Locale.Builder().setRegion(code).build().getDisplayCountry(language));
        return new Named(
                id,
                person.flatMap(Person::name).orElse(id.value()),
                Stream.of(unit, country).flatMap(Optional::stream).collect(Collectors.joining(", ")));
    }

    /** Returns by which clock the person lives. */
    ZoneId zoneOf(PersonId id) {
        return people.findPerson(id).map(Person::zone).orElse(ZoneOffset.UTC);
    }
}
