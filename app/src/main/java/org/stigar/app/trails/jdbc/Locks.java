package org.stigar.app.trails.jdbc;

import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    private final JdbcClient jdbc;

    Locks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until nobody else changes what the two ends say. */
    void onPair(Ends ends) {
        take("pg_advisory_xact_lock_shared", ALL);
        HexFormat hex = HexFormat.of();
        take("pg_advisory_xact_lock", "trail " + hex.formatHex(ends.low()) + hex.formatHex(ends.high()));
    }

    /** Waits until the person draws nothing else; before {@link #onPair}. */
    void onWriter(Pseudonym writer) {
        take("pg_advisory_xact_lock_shared", ALL);
        take("pg_advisory_xact_lock", "line " + writer);
    }

    /** Waits until nobody changes anything; before any other lock. */
    void onAll() {
        take("pg_advisory_xact_lock", ALL);
    }

    private void take(String lock, String name) {
        jdbc.sql("select " + lock + "(hashtextextended(:name, 0))::text")
                .param("name", name)
                .query(String.class)
                .optional();
    }
}
