package org.stigar.app.jobs.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A run of a job that is over.
 *
 * @param fault the class of what it broke off with; empty where it ended well
 */
public record JobRun(String job, Instant began, Instant ended, Optional<String> fault) {

    /** Returns how long it took. */
    public Duration took() {
        return Duration.between(began, ended);
    }
}
