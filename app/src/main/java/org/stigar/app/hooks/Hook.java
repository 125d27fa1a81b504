package org.stigar.app.hooks;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A hook as its owner sees it; the secret was shown once.
 *
 * @param target where it leads
 * @param waiting how many events wait to be told
 * @param latest how the latest try ended; empty before the first
 * @param givenUpAt when events were last given up, having been tried for three days
 */
public record Hook(
        UUID id, String target, Instant madeAt, int waiting, Optional<Try> latest, Optional<Instant> givenUpAt) {

    /**
     * A try.
     *
     * @param status the HTTP status of the answer; empty where there was none
     */
    public record Try(Instant at, Outcome outcome, Optional<Integer> status) {}

    /** How a try ended. */
    public enum Outcome {
        /** The target took it: it answered with a status from 200 to 299. */
        DELIVERED,
        /** Another answer, or none; it is tried again. */
        FAILED
    }
}
