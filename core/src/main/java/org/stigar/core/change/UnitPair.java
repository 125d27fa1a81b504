package org.stigar.core.change;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.Optional;
import org.stigar.core.people.UnitId;

/**
 * Two units, unordered, between which trails run; or one unit and itself.
 *
 * @param one empty for people without a unit; otherwise not after {@code other}
 * @param other empty only if {@code one} is
 */
public record UnitPair(Optional<UnitId> one, Optional<UnitId> other) implements Comparable<UnitPair> {

    private static final Comparator<Optional<UnitId>> UNIT =
            comparing((Optional<UnitId> unit) -> unit.map(UnitId::value).orElse(""));

    private static final Comparator<UnitPair> ORDER =
            comparing(UnitPair::one, UNIT).thenComparing(UnitPair::other, UNIT);

    /** Sorts the two, so that both orders are one pair. */
    public UnitPair {
        if (UNIT.compare(one, other) > 0) {
            Optional<UnitId> first = other;
            other = one;
            one = first;
        }
    }

    /** Returns the pair of two units. */
    public static UnitPair of(UnitId one, UnitId other) {
        return new UnitPair(Optional.of(one), Optional.of(other));
    }

    /** Orders by the ids of the units; no unit comes first. */
    @Override
    public int compareTo(UnitPair that) {
        return ORDER.compare(this, that);
    }
}
