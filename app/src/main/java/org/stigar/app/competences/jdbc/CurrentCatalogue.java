package org.stigar.app.competences.jdbc;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.competences.names.NameIndex;
import org.stigar.core.competence.Catalogue;
import org.stigar.core.competence.CompetenceId;

/**
 * The catalogue in memory, replaced whole after each commit that changed it, and who may write: one at a time, since a tag goes
 * with the last that leads to it. Safe for use by many threads.
 *
 * <p>Reading takes about a second for 140,000 names. So nodes tell one another which tag came or went, and who knows it already
 * reads nothing: of a hundred who write new words at once, a few wait for one reading each.
 */
final class CurrentCatalogue {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('competences', 0))::text";

    private static final String CAME = "+";
    private static final String WENT = "-";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Consumer<String> tellOthers;
    private final Object loading = new Object();
    private volatile Snapshot snapshot;

    private record Snapshot(Catalogue catalogue, NameIndex names) {}

    /** Follows what was committed; equal ones of one transaction count once. */
    private record AfterCommit(CurrentCatalogue current, String change) implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            current.follow(change);
        }
    }

    /**
     * Reads everything.
     *
     * @param tellOthers tells the other nodes what changed, in the transaction that changes it
     */
    CurrentCatalogue(JdbcTemplate jdbc, TransactionTemplate transactions, Consumer<String> tellOthers) {
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

    /** Reads everything anew unless what changed is known already: by a reading that began after the commit. */
    void follow(String change) {
        synchronized (loading) {
            if (!isKnown(change)) {
                snapshot = read();
            }
        }
    }

    private boolean isKnown(String change) {
        if (change.startsWith(CAME)) {
            return catalogue().find(new CompetenceId(change.substring(1))).isPresent();
        }
        return change.startsWith(WENT)
                && catalogue().find(new CompetenceId(change.substring(1))).isEmpty();
    }

    /** Reads everything anew. */
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

    /** Notes that the transaction makes a tag. */
    void come(CompetenceId tag) {
        change(CAME + tag.value());
    }

    /** Notes that the transaction deletes these, if any. */
    void go(List<CompetenceId> tags) {
        if (tags.size() == 1) {
            change(WENT + tags.get(0).value());
        } else if (!tags.isEmpty()) {
            change();
        }
    }

    /** Notes that the transaction changes more than a tag. */
    void change() {
        change("");
    }

    private void change(String what) {
        tellOthers.accept(what);
        AfterCommit afterCommit = new AfterCommit(this, what);
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
