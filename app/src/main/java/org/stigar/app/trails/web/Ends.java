package org.stigar.app.trails.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;

/** Looks people up for pages. Costs no query. */
public final class Ends {

    private final People people;
    private final Clock clock;

    Ends(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Returns the person as the directory has them now; somebody who is not there goes by the id. */
    public End of(PersonId id, Locale language) {
        Optional<Person> person = people.findPerson(id);
        Structure structure = people.structure(clock.instant());
        Optional<Unit> unit = structure.findPrimaryUnit(id).map(structure::unit);
        Optional<Unit> area =
                unit.flatMap(Unit::parent).flatMap(people.directory()::findUnit).or(() -> unit);
        return new End(
                id,
                person.flatMap(Person::name).orElse(id.value()),
                unit.map(Unit::name).orElse(""),
                area.map(Unit::name).orElse(""),
                person.flatMap(Person::country)
                        .map(code ->
                                new Locale.Builder().setRegion(code).build().getDisplayCountry(language))
                        .orElse(""));
    }

    /** Reads what stands in an address or a form; empty where it can be nobody's id. */
    public static Optional<PersonId> read(String text) {
        boolean plain = text.equals(text.strip()) && text.chars().noneMatch(Character::isISOControl);
        return plain && !text.isEmpty() && text.length() <= 200 ? Optional.of(new PersonId(text)) : Optional.empty();
    }
}
