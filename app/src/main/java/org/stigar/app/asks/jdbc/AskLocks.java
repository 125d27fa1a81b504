package org.stigar.app.asks.jdbc;

import org.stigar.app.database.NamedLocks;
import org.stigar.app.people.Pseudonym;

/**
 * Who waits for whom, beside the row of an ask: an erasure has all asks for itself, and how many an asker has or somebody was
 * sent is counted by one at a time. Taken in the order all, asker, the ask's row, those asked by their ids.
 */
final class AskLocks {

    private static final String ALL = "asks";

    private final NamedLocks locks;

    AskLocks(NamedLocks locks) {
        this.locks = locks;
    }

    /** Waits until nobody erases. */
    void onAny() {
        locks.share(ALL);
    }

    /** Waits until the person writes no other ask. */
    void onAsker(Pseudonym asker) {
        onAny();
        locks.take("asker " + asker);
    }

    /** Waits until nobody else asks the person. */
    void onAsked(Pseudonym asked) {
        locks.take("asked " + asked);
    }

    /** Waits until nobody changes anything; before any other lock. */
    void onAll() {
        locks.take(ALL);
    }
}
