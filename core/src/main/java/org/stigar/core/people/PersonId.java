package org.stigar.core.people;

import org.jspecify.annotations.Nullable;

/**
 * The opaque name of a person: stable, unique, and best without meaning.
 *
 * <p>Two ids are the same person exactly if their values are equal, letter case included.
 *
 * @param value 1 to 200 characters, none of them a control character, no blank at either end
 */
public record PersonId(String value) implements Comparable<PersonId> {

    public PersonId {
        Ids.require(value, "person id");
    }

    /**
     * Returns whether the id looks like no name or address: it holds neither {@code @} nor a blank.
     *
     * <p>Commands that show single people or fine figures accept opaque ids only.
     */
    public boolean isOpaque() {
        return value.chars().noneMatch(c -> c == '@' || Character.isWhitespace(c));
    }

    /** Two different people nearly always differ in the hash that a string keeps, so their characters are left unread. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof PersonId that
                        && value.hashCode() == that.value.hashCode()
                        && value.equals(that.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Orders by code unit, the same on every machine. */
    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
