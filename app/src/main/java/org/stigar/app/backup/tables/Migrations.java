package org.stigar.app.backup.tables;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.stigar.app.backup.file.BackupTrouble;
import org.stigar.app.backup.file.BackupTrouble.Reason;
import org.stigar.app.backup.file.Origin;
import org.stigar.app.backup.file.Origin.Migration;

/**
 * The program's migrations, run within a transaction that was begun before them and may still be rolled back after them: what
 * Flyway commits, does not. Used by one thread.
 */
public final class Migrations {

    private static final Set<String> LEFT_TO_THE_OWNER =
            Set.of("commit", "close", "setAutoCommit", "setReadOnly", "setTransactionIsolation");

    private final SingleConnectionDataSource shared;
    private final String schema;

    /** Runs them through this connection, in a schema that is there. */
    public Migrations(Connection connection, String schema) {
        Connection kept = (Connection) Proxy.newProxyInstance(
                Migrations.class.getClassLoader(), new Class<?>[] {Connection.class}, keeping(connection));
        shared = new SingleConnectionDataSource(kept, true);
        this.schema = schema;
    }

    private static InvocationHandler keeping(Connection connection) {
        return (proxy, method, arguments) -> {
            boolean isWholeRollback = method.getName().equals("rollback") && arguments == null;
            if (isWholeRollback || LEFT_TO_THE_OWNER.contains(method.getName())) {
                return null;
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        };
    }

    /**
     * Makes the tables as they were where a backup comes from.
     *
     * @param file for the words where this program knows no such tables
     */
    public void runUpTo(Origin origin, String file) {
        if (origin.migrations().isEmpty()) {
            return;
        }
        SortedMap<MigrationVersion, Integer> known = new TreeMap<>();
        for (MigrationInfo migration : flyway("latest").info().all()) {
            known.put(migration.getVersion(), migration.getChecksum());
        }
        SortedMap<MigrationVersion, Integer> wanted = new TreeMap<>();
        for (Migration migration : origin.migrations()) {
            wanted.put(MigrationVersion.fromVersion(migration.version()), migration.checksum());
        }
        MigrationVersion newest = wanted.lastKey();
        if (newest.compareTo(known.lastKey()) > 0) {
            throw new BackupTrouble(Reason.NEWER_SCHEMA, origin.program());
        }
        if (!known.headMap(MigrationVersion.fromVersion(newest + ".0.1")).equals(wanted)) {
            throw new BackupTrouble(Reason.OTHER_SCHEMA, file);
        }
        flyway(newest.getVersion()).migrate();
    }

    /** Brings the tables up to date. */
    public void runAll() {
        flyway("latest").migrate();
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(shared)
                .schemas(schema)
                .locations("classpath:db/migration")
                .target(target)
                .load();
    }
}
