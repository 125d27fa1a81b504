package org.stigar.arena.coffee;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;

/**
 * The week for which a round is made. Meetings lie on Tuesday to Friday: on Monday people hear of it.
 *
 * @param monday its first day
 * @param length of a meeting; above zero, and at most a day
 */
public record CoffeeWeek(LocalDate monday, Duration length) {

    public CoffeeWeek {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("a week begins on a Monday, not on " + monday);
        }
        if (length.isZero() || length.isNegative() || length.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("a meeting lasts above zero and at most a day, not " + length);
        }
    }
}
