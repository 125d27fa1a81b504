package org.stigar.app.walks.forest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.walks.pair.TrailPair;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.PersonIndex;

/** The people of one forest, all of the directory, and under which pseudonyms their trails are stored. Immutable. */
final class Ends {

    private final PersonIndex people;
    private final Map<Pseudonym, Integer> numbers;

    private Ends(PersonIndex people, Map<Pseudonym, Integer> numbers) {
        this.people = people;
        this.numbers = numbers;
    }

    /** Returns everybody who is in the directory now. */
    static Ends of(People people, Pseudonyms pseudonyms) {
        List<PersonId> ids =
                people.directory().people().stream().map(Person::id).toList();
        PersonIndex index = PersonIndex.of(ids);
        Map<Pseudonym, Integer> numbers = new HashMap<>(2 * index.size());
        for (int number = 0; number < index.size(); number++) {
            numbers.put(pseudonyms.of(index.person(number)), number);
        }
        return new Ends(index, numbers);
    }

    PersonIndex people() {
        return people;
    }

    /** Returns the number of whoever has a pseudonym. */
    OptionalInt find(Pseudonym pseudonym) {
        Integer number = numbers.get(pseudonym);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Returns whether both ends are among the people. */
    boolean knows(TrailPair pair) {
        return numbers.containsKey(pair.low()) && numbers.containsKey(pair.high());
    }

    PersonId person(Pseudonym pseudonym) {
        return people.person(find(pseudonym).orElseThrow());
    }
}
