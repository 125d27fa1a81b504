package org.stigar.app.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Locks on names, for what is not a row yet and cannot be locked as one. Held to the end of the caller's transaction, on all
 * nodes alike. Safe for use by many threads; whoever takes several takes them in one order.
 */
public final class NamedLocks {

    private final JdbcClient jdbc;

    /** Locks in this database. */
    public NamedLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until nobody else has it. */
    public void take(String name) {
        call("pg_advisory_xact_lock", name);
    }

    /** Waits until nobody has it alone; others may share it. */
    public void share(String name) {
        call("pg_advisory_xact_lock_shared", name);
    }

    private void call(String lock, String name) {
        jdbc.sql("select " + lock + "(hashtextextended(:name, 0))::text")
                .param("name", name)
                .query(String.class)
                .optional();
    }
}
