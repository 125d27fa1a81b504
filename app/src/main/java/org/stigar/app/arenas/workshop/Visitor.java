package org.stigar.app.arenas.workshop;

import java.util.Locale;
import org.stigar.core.people.PersonId;

/**
 * Somebody from outside who takes part in one workshop, and of whom nothing stands anywhere else: no trail, no walk, no figure.
 *
 * @param name one line, not blank
 * @param address a mail address
 * @param language of their letters
 */
public record Visitor(String name, String address, Locale language) {

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 120;

    /** The longest address, in characters. */
    public static final int LONGEST_ADDRESS = 200;

    /** Ids of visitors begin with it; whoever else's does takes part in no workshop. */
    private static final String PREFIX = "visitor:";

    public Visitor {
        name = Texts.line(name, LONGEST_NAME);
        address = Texts.line(address, LONGEST_ADDRESS);
        if (name.isEmpty() || !address.matches("[^@\\s<>,;:\"()\\[\\]]+@[^@\\s<>,;:\"()\\[\\]]+")) {
            throw new IllegalArgumentException("a visitor has a name and a mail address");
        }
    }

    /** Returns the id under which a visitor takes part. */
    public static PersonId id(long number) {
        return new PersonId(PREFIX + number);
    }

    /** Returns whether an id is a visitor's. */
    public static boolean isOne(PersonId person) {
        return person.value().startsWith(PREFIX);
    }

    /** Shows neither name nor address. */
    @Override
    public String toString() {
        return "visitor";
    }
}
