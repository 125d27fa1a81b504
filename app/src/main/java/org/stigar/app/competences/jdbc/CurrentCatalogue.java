package org.stigar.app.competences.jdbc;

import java.sql.Connection;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.competences.names.NameIndex;
import org.stigar.core.competence.Catalogue;

/**
 * The catalogue in memory, replaced whole after each commit that changed it, and who may write: one at a time, since a tag goes
 * with the last that leads to it. Safe for use by many threads.
 */
final class CurrentCatalogue {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('competences', 0))::text";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Runnable tellOthers;
    private final Object loading = new Object();
    private final AfterCommit afterCommit = new AfterCommit();
    private volatile Snapshot snapshot;

    private record Snapshot(Catalogue catalogue, NameIndex names) {}

    /** Reloads once after a commit, however many changes were in it. */
    private final class AfterCommit implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            reload();
        }
    }

    /**
     * Reads everything.
     *
     * @param tellOthers tells the other nodes, in the transaction that changes the catalogue
     */
    CurrentCatalogue(JdbcTemplate jdbc, TransactionTemplate transactions, Runnable tellOthers) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.tellOthers = tellOthers;
        snapshot = read();
    }

    Catalogue catalogue() {
        return snapshot.catalogue;
    }

    NameIndex names() {
        return snapshot.names;
    }

    /** Reads everything anew, as when another node changed it. */
    void reload() {
        synchronized (loading) {
            snapshot = read();
        }
    }

    /** Waits until nobody else writes; to the end of the caller's transaction. */
    void lock() {
        jdbc.queryForObject(LOCK, String.class);
    }

    /** Writes in the caller's transaction, or in one of its own. */
    void write(Runnable work) {
        transactions.executeWithoutResult(status -> {
            lock();
            work.run();
        });
    }

    /** Writes as {@link #write}, and returns what comes of it. */
    <T> T writeAndGet(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> {
                    lock();
                    return Optional.of(work.get());
                }))
                .orElseThrow();
    }

    /** Notes that the transaction changes the catalogue. */
    void change() {
        tellOthers.run();
        if (!TransactionSynchronizationManager.getSynchronizations().contains(afterCommit)) {
            TransactionSynchronizationManager.registerSynchronization(afterCommit);
        }
    }

    /** Of one commit: a competence without its names is none. */
    private Snapshot read() {
        Catalogue catalogue = Objects.requireNonNull(jdbc.execute((Connection connection) -> {
            boolean commits = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
                return new CatalogueRows(new JdbcTemplate(new SingleConnectionDataSource(connection, true))).read();
            } finally {
                connection.rollback();
                connection.setAutoCommit(commits);
            }
        }));
        return new Snapshot(catalogue, new NameIndex(catalogue));
    }
}
