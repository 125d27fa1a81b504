package org.stigar.app.asks;

import java.time.Duration;
import java.time.Instant;

/**
 * When asker and helper meet.
 *
 * @param length above zero, at most a day
 */
public record Meeting(Instant at, Duration length) {

    private static final Duration LONGEST = Duration.ofDays(1);

    public Meeting {
        if (length.isZero() || length.isNegative() || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a meeting lasts up to a day, was " + length);
        }
    }
}
