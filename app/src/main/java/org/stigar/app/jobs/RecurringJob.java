package org.stigar.app.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

/**
 * Something that runs by the clock, on one node at a time. A feature hands in beans of this.
 *
 * <p>It may run twice where a node dies in the middle, so running it twice must change nothing.
 */
public interface RecurringJob {

    /** Returns its name: lower-case letters and dashes, never changed. */
    String name();

    /** Returns when it runs. */
    Schedule schedule();

    /** Runs it once. */
    void run(Instant now);

    /** Returns by which time it runs: {@link Time#STEADY} for what cannot be undone. */
    default Time time() {
        return Time.CLOCK;
    }

    /** What a job takes for now. */
    enum Time {
        /** What the clock says. */
        CLOCK,
        /** A time that follows the clock by a week a run at most, so that a clock that jumps ahead forgets and publishes nothing at once. */
        STEADY
    }

    /** When a job runs. */
    sealed interface Schedule {

        /** So long after the last run ended; above zero. */
        record Every(Duration pause) implements Schedule {}

        /** Once a day at this time of the organisation's time zone. */
        record Daily(LocalTime at) implements Schedule {}
    }
}
