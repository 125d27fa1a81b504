package org.stigar.core.people;

import java.time.Instant;

/**
 * A period in which something holds, from one instant (in) until another (out).
 *
 * @param from first instant at which it holds; {@link Instant#MIN} for as long as anyone knows
 * @param until first instant at which it no longer holds, after {@code from}; {@link Instant#MAX} for no end
 */
public record Validity(Instant from, Instant until) {

    /** Holds at every instant. */
    public static final Validity ALWAYS = new Validity(Instant.MIN, Instant.MAX);

    public Validity {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a period must end after it begins, was " + from + " to " + until);
        }
    }

    /** Returns whether it holds at {@code at}. */
    public boolean holdsAt(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
