package org.stigar.app.hooks.send;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.stigar.app.hooks.HookEvent;
import org.stigar.app.people.Pseudonym;

/**
 * What waits to be told, in order for each hook: while one event of a hook fails, the later ones wait. Each method is a
 * transaction of its own, so that none is open while a target is spoken to.
 */
public interface EventQueue {

    /** Takes the first event of a hook that is due; no other node gets one of this hook for the length of the lease. */
    Optional<Waiting> pick(Instant now, Duration lease);

    /** Removes an event that the target took; the hook's next is due at once. */
    void delivered(Waiting event, int status, Instant now);

    /** Puts the hook off, and gives up what is too old. Returns how many events that were. */
    int failed(Waiting event, Failure failure, Instant now);

    /** Removes an event that its owner is not to be told any more. */
    void drop(Waiting event);

    /**
     * What comes of a try that failed.
     *
     * @param status of the answer; empty where there was none
     * @param next when the hook is due again
     * @param tooOld events of then and before are given up
     */
    record Failure(Optional<Integer> status, Instant next, Instant tooOld) {}

    /**
     * An event of a hook.
     *
     * @param secret as its owner was shown it
     * @param ask empty for a test
     * @param state of the ask; empty for a test
     * @param failures of the hook, in a row
     */
    record Waiting(
            UUID id,
            UUID hook,
            Pseudonym owner,
            String target,
            String secret,
            HookEvent event,
            Optional<Long> ask,
            Optional<String> state,
            Instant at,
            int failures) {

        /** Shows nothing: it holds a secret. */
        @Override
        public String toString() {
            return "an event";
        }
    }
}
