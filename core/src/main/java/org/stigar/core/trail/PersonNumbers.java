package org.stigar.core.trail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.stigar.core.people.PersonId;

/**
 * Numbers people 0, 1, 2 … in the order in which they come. Not safe for use by several threads.
 *
 * <p>Open addressing with linear probing, at most half full. A slot holds the hash and the number in one word, so that a
 * known person costs one read of far memory for the slot and one for the id, where a {@link java.util.HashMap} of boxed
 * numbers reads four: with hundreds of thousands of people that is what counts.
 */
final class PersonNumbers {

    private final List<PersonId> people = new ArrayList<>();
    private long[] slots = new long[64]; // hash above, number + 1 below; 0 is empty

    /** Returns the person's number, a new one for somebody new. */
    int number(PersonId person) {
        int hash = spread(person.hashCode());
        int slot = hash & (slots.length - 1);
        for (long known = slots[slot]; known != 0; known = slots[slot]) {
            if ((int) (known >>> 32) == hash && people.get((int) known - 1).equals(person)) {
                return (int) known - 1;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        people.add(person);
        slots[slot] = (long) hash << 32 | people.size();
        if (people.size() > slots.length / 2) {
            grow();
        }
        return people.size() - 1;
    }

    /** Returns how many there are. */
    int size() {
        return people.size();
    }

    /** Returns the people in the order of their numbers. */
    List<PersonId> people() {
        return Collections.unmodifiableList(people);
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (long known : slots) {
            if (known != 0) {
                int slot = (int) (known >>> 32) & (larger.length - 1);
                while (larger[slot] != 0) {
                    slot = (slot + 1) & (larger.length - 1);
                }
                larger[slot] = known;
            }
        }
        slots = larger;
    }

    /** Hashes of ids that differ in their last characters only lie side by side, which linear probing takes ill. */
    private static int spread(int hash) {
        int spread = hash * 0x9E3779B1;
        return spread ^ spread >>> 15;
    }
}
