package org.stigar.app.backup;

/** Hears how far a backup or a restore is. Called often. */
@FunctionalInterface
public interface Progress {

    /**
     * So many rows are done.
     *
     * @param table at which it is
     * @param rows of all tables so far
     */
    void at(String table, long rows);
}
