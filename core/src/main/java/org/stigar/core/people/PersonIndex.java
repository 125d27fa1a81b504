package org.stigar.core.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * The numbers 0 … n−1 under which flat arrays know n people, in the order of their ids.
 *
 * <p>Immutable, safe for use by many threads. Both directions cost O(1); building costs O(n log n).
 */
public final class PersonIndex {

    private final List<PersonId> ids;
    private final Map<PersonId, Integer> numbers;

    private PersonIndex(List<PersonId> ids) {
        this.ids = ids;
        numbers = new HashMap<>(ids.size() * 2);
        for (int i = 0; i < ids.size(); i++) {
            numbers.put(ids.get(i), i);
        }
    }

    /** Numbers the given people, each once, in the order of their ids. */
    public static PersonIndex of(Collection<PersonId> people) {
        return new PersonIndex(List.copyOf(new ArrayList<>(new TreeSet<>(people))));
    }

    /** Returns n. */
    public int size() {
        return ids.size();
    }

    /**
     * Returns the person under a number.
     *
     * @param number 0 to n−1
     */
    public PersonId person(int number) {
        return ids.get(number);
    }

    /** Returns the person's number, or empty for somebody unknown. */
    public OptionalInt findNumber(PersonId person) {
        Integer number = numbers.get(person);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /**
     * Returns the person's number.
     *
     * @throws IllegalArgumentException if the person is unknown; the message does not repeat the id
     */
    public int number(PersonId person) {
        return findNumber(person).orElseThrow(() -> new IllegalArgumentException("no such person in this index"));
    }

    /** Returns all people in the order of their numbers. */
    public List<PersonId> people() {
        return ids;
    }
}
