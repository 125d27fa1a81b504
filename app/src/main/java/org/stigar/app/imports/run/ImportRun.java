package org.stigar.app.imports.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.stigar.app.imports.plan.Summary;

/**
 * One import.
 *
 * @param total rows to go through
 * @param done rows gone through when it was last told of, at {@code seenAt}
 * @param undo whether what it stored can be put back
 */
public record ImportRun(
        long id,
        ImportKind kind,
        ImportState state,
        String upload,
        Instant createdAt,
        Instant seenAt,
        Optional<Instant> begunAt,
        Optional<Instant> endedAt,
        long total,
        long done,
        Summary summary,
        Undo undo) {

    /** Whether there is something to put back to. */
    public enum Undo {
        POSSIBLE,
        IMPOSSIBLE
    }

    /** Returns how long it will still take if it goes on as it did; empty before it got anywhere. */
    public Optional<Duration> timeLeft(Instant now) {
        if (state != ImportState.RUNNING || done <= 0 || begunAt.isEmpty()) {
            return Optional.empty();
        }
        double perRow = Duration.between(begunAt.get(), seenAt).toMillis() / (double) done;
        Duration left = Duration.ofMillis((long) (perRow * (total - done))).minus(Duration.between(seenAt, now));
        return Optional.of(left.isNegative() ? Duration.ZERO : left);
    }
}
