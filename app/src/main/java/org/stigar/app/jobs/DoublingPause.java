package org.stigar.app.jobs;

import java.time.Duration;

/**
 * How long to wait before something that failed is tried again: a pause that doubles.
 *
 * @param first after the first failure, above zero
 * @param longest at which it stops growing
 */
public record DoublingPause(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 20;

    /** Returns how long to wait after so many earlier failures in a row. */
    public Duration after(int earlierFailures) {
        Duration pause = first.multipliedBy(1L << Math.min(earlierFailures, MOST_DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
