package org.stigar.app.trails.jdbc;

import java.util.HexFormat;
import org.stigar.app.database.NamedLocks;
import org.stigar.app.people.Pseudonym;

/**
 * Who waits for whom: changes of one pair come one after another, and an erasure has all of it for itself, so that nothing
 * written at the same time is left behind. Held to the end of the transaction.
 *
 * <p>Rows that are not there yet cannot be locked, so these are locks on names. They are taken in the order all, writer,
 * pair, and before any row.
 */
final class Locks {

    private static final String ALL = "trails";

    private final NamedLocks locks;

    Locks(NamedLocks locks) {
        this.locks = locks;
    }

    /** Waits until nobody else changes what the two ends say. */
    void onPair(Ends ends) {
        locks.share(ALL);
        HexFormat hex = HexFormat.of();
        locks.take("trail " + hex.formatHex(ends.low()) + hex.formatHex(ends.high()));
    }

    /** Waits until the person draws nothing else; before {@link #onPair}. */
    void onWriter(Pseudonym writer) {
        locks.share(ALL);
        locks.take("line " + writer);
    }

    /** Waits until nobody changes anything; before any other lock. */
    void onAll() {
        locks.take(ALL);
    }
}
