package org.stigar.app.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.stigar.app.backup.file.BackupReader.Contents;
import org.stigar.app.backup.file.BackupTrouble;
import org.stigar.app.backup.file.BackupTrouble.Reason;
import org.stigar.app.backup.file.Origin;
import org.stigar.app.backup.file.TablePart;
import org.stigar.app.backup.tables.Catalogue;
import org.stigar.app.backup.tables.Indexes;
import org.stigar.app.backup.tables.Migrations;

/** Puts what a file holds into tables that it makes. Used by one thread, within one transaction, which it does not end. */
final class Filling implements Contents<SQLException>, AutoCloseable {

    private static final String TRIGGERS = """
            select distinct format('alter table %I %s trigger user', c.relname, '%s') from pg_trigger t
            join pg_class c on c.oid = t.tgrelid
            where c.relnamespace = current_schema()::regnamespace and not t.tgisinternal
            """;

    private final Connection connection;
    private final Migrations migrations;
    private final String file;
    private final Progress progress;
    private final Map<String, List<String>> missing = new LinkedHashMap<>();
    private final Map<String, String> sums = new LinkedHashMap<>();
    private @Nullable Indexes indexes;
    private @Nullable Origin origin;
    private @Nullable CopyIn copying;
    private long rows;

    /** Fills the connection's schema, in which there is nothing. */
    Filling(Connection connection, Migrations migrations, String file, Progress progress) {
        this.connection = connection;
        this.migrations = migrations;
        this.file = file;
        this.progress = progress;
    }

    @Override
    public void origin(Origin read) throws SQLException {
        origin = read;
        migrations.runUpTo(read, file);
        missing.putAll(new Catalogue(connection).columns());
        indexes = Indexes.away(connection);
        triggers("disable");
        if (!missing.isEmpty()) {
            execute("truncate " + String.join(", ", missing.keySet())); // of what migrations put there
        }
    }

    @Override
    public void part(TablePart part) throws SQLException {
        execute("create table " + part.name() + " partition of " + part.table() + " " + part.bounds());
    }

    @Override
    public Rows<SQLException> table(String name, List<String> columns) throws SQLException {
        if (!columns.equals(missing.remove(name))) {
            throw new BackupTrouble(Reason.INCONSISTENT, file);
        }
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + name + " (" + Catalogue.quoted(columns) + ") from stdin");
        copying = copy;
        return new Rows<>() {
            @Override
            public void take(byte[] bytes, int from, int count, long soFar) throws SQLException {
                copy.writeToCopy(bytes, from, count);
                progress.at(name, rows + soFar);
            }

            @Override
            public void end(long count, String sum) throws SQLException {
                if (copy.endCopy() != count) {
                    throw new BackupTrouble(Reason.INCONSISTENT, file);
                }
                rows += count;
                sums.put(name, count + " " + sum);
            }
        };
    }

    @Override
    public void sequence(String name, long last) throws SQLException {
        execute("select setval('" + name + "', " + last + ")");
    }

    /** Puts back keys and triggers, where all tables were filled, and returns the file's origin. */
    Origin finish() throws SQLException {
        if (!missing.isEmpty()) {
            throw new BackupTrouble(Reason.INCONSISTENT, file);
        }
        triggers("enable");
        Optional.ofNullable(indexes).orElseThrow().putBack();
        return Optional.ofNullable(origin).orElseThrow();
    }

    /** Ends a table that was broken off: a connection takes no other order before. */
    @Override
    public void close() throws SQLException {
        if (copying != null && copying.isActive()) {
            copying.cancelCopy();
        }
    }

    /** Returns how many rows there are. */
    long rows() {
        return rows;
    }

    /** Returns count and digest of each table, as the file has them. */
    Map<String, String> sums() {
        return sums;
    }

    private void triggers(String how) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                var found = statement.executeQuery(TRIGGERS.replace("'%s'", "'" + how + "'"))) {
            while (found.next()) {
                statements.add(found.getString(1));
            }
        }
        for (String each : statements) {
            execute(each);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
