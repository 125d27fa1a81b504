package org.stigar.app.hooks.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stigar.app.hooks.Hook;

/**
 * One of the caller's hooks.
 *
 * @param waiting how many events wait to be told
 * @param latest how the latest try ended; null before the first
 * @param givenUpAt when events were last given up, having been tried for three days
 */
record HookJson(
        String id,
        String target,
        Instant madeAt,
        int waiting,
        @Nullable TryJson latest,
        @Nullable Instant givenUpAt) {

    static HookJson of(Hook hook) {
        return new HookJson(
                hook.id().toString(),
                hook.target(),
                hook.madeAt(),
                hook.waiting(),
                hook.latest().map(TryJson::of).orElse(null),
                hook.givenUpAt().orElse(null));
    }

    /** A try; without a status where nobody answered. */
    record TryJson(
            Instant at, Hook.Outcome outcome, @Nullable Integer status) {

        static TryJson of(Hook.Try one) {
            return new TryJson(one.at(), one.outcome(), one.status().orElse(null));
        }
    }
}
