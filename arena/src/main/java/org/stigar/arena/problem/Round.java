package org.stigar.arena.problem;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.stigar.core.people.PersonId;

/**
 * One round: everybody who is not absent sits in one group.
 *
 * @param length above zero and at most a day
 * @param absent who is not there, for whatever reason: away, paused, left
 */
public record Round(When when, Duration length, GroupSizes sizes, Set<PersonId> absent) {

    private static final Duration DAY = Duration.ofDays(1);

    public Round {
        if (length.isNegative() || length.isZero() || length.compareTo(DAY) > 0) {
            throw new IllegalArgumentException(
                    "a round must last longer than nothing and at most a day, was " + length);
        }
        absent = Set.copyOf(absent);
    }

    /** Returns a round of an hour, at no certain time, with everybody there. */
    public static Round about(int size) {
        return new Round(new When.Untimed(), Duration.ofHours(1), new GroupSizes.About(size), Set.of());
    }

    /** Returns the same round on a date, each group at an hour of its own. */
    public Round on(LocalDate date) {
        return new Round(new When.On(date), length, sizes, absent);
    }

    /** Returns the same round at an instant. */
    public Round at(Instant start) {
        return new Round(new When.At(start), length, sizes, absent);
    }

    /** Returns the same round with another length. */
    public Round lasting(Duration other) {
        return new Round(when, other, sizes, absent);
    }

    /** Returns the same round without some people. */
    public Round without(Set<PersonId> others) {
        return new Round(when, length, sizes, others);
    }
}
