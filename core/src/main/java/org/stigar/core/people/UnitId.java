package org.stigar.core.people;

/**
 * The name of a unit, unique over time.
 *
 * @param value 1 to 200 characters, none of them a control character, no blank at either end
 */
public record UnitId(String value) implements Comparable<UnitId> {

    public UnitId {
        Ids.require(value, "unit id");
    }

    /** Orders by code unit, the same on every machine. */
    @Override
    public int compareTo(UnitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
