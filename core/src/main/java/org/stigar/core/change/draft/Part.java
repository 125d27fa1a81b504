package org.stigar.core.change.draft;

import java.util.Optional;
import org.stigar.core.people.Person;

/**
 * Those of a unit who have something in common that the directory says of everybody.
 *
 * @param value as the directory has it, capitals aside; one line of 1 to {@value #LONGEST_VALUE} characters that does not begin as a formula does
 */
public record Part(Trait trait, String value) {

    /** The longest value, in characters. */
    public static final int LONGEST_VALUE = 80;

    public Part {
        if (value.isBlank()
                || "=+-@".indexOf(value.charAt(0)) >= 0
                || value.length() > LONGEST_VALUE
                || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a part is named by one line of 1 to " + LONGEST_VALUE + " characters");
        }
    }

    /** What people have in common. */
    public enum Trait {
        FUNCTION {
            @Override
            Optional<String> of(Person person) {
                return person.function();
            }
        },
        COUNTRY {
            @Override
            Optional<String> of(Person person) {
                return person.country();
            }
        },
        CITY {
            @Override
            Optional<String> of(Person person) {
                return person.city();
            }
        };

        abstract Optional<String> of(Person person);
    }

    /** Returns whether somebody is one of them. */
    public boolean includes(Person person) {
        return trait.of(person).filter(value::equalsIgnoreCase).isPresent();
    }
}
