package org.stigar.app.hooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.stigar.core.people.PersonId;

/** The hooks of all people, each for its owner alone. Safe for use by many threads and nodes. */
public interface Hooks {

    /** How many hooks a person can have. */
    int MOST = 5;

    /** Returns the person's hooks, the oldest first. */
    List<Hook> of(PersonId me);

    /**
     * Makes a hook; events from now on are told to it.
     *
     * @param target an {@code https} address
     * @throws HookException if there are too many, or the target cannot be one
     */
    Made add(PersonId me, String target, Instant now);

    /**
     * Takes a hook away, and what waits for it.
     *
     * @throws NoHookException if it is not this person's
     */
    void remove(PersonId me, UUID hook);

    /**
     * Lets an event be sent that says nothing, within seconds. Does nothing where one waits already.
     *
     * @throws NoHookException if it is not this person's
     */
    void test(PersonId me, UUID hook, Instant now);

    /**
     * A new hook.
     *
     * @param secret by which its events are signed, as Standard Webhooks writes it; not shown again
     */
    record Made(Hook hook, String secret) {

        /** Shows nothing: a secret must not end up in a log. */
        @Override
        public String toString() {
            return "a new hook";
        }
    }
}
