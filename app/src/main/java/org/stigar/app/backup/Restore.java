package org.stigar.app.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.stigar.app.backup.file.BackupReader;
import org.stigar.app.backup.file.BackupTrouble;
import org.stigar.app.backup.file.Origin;
import org.stigar.app.backup.file.RowDigest;
import org.stigar.app.backup.tables.Catalogue;
import org.stigar.app.backup.tables.Migrations;
import org.stigar.intake.pseudonym.PseudonymKey;

/**
 * Puts a backup into a database, in one transaction: whatever breaks off, what was there before is there afterwards. Costs
 * O(n log n) for n rows, and a few hundred KB of memory.
 */
public final class Restore {

    private static final String BESIDE = "stigar_proof";

    private final PseudonymKey secret;
    private final Progress progress;

    /**
     * Makes what restores.
     *
     * @param secret with which the backups were made
     */
    public Restore(PseudonymKey secret, Progress progress) {
        this.secret = secret;
        this.progress = progress;
    }

    /** What to do where there is something already. */
    public enum Existing {
        KEEP,
        REPLACE
    }

    /**
     * What a backup holds.
     *
     * @param made when what it holds was so
     * @param program the version of Stigar that made it
     * @param rows of all tables
     */
    public record Held(Instant made, String program, long rows) {

        static Held of(Origin origin, long rows) {
            return new Held(origin.made(), origin.program(), rows);
        }
    }

    /**
     * Reads a file from end to end and proves it, without a database.
     *
     * @throws BackupTrouble where it is not whole, not a backup, or made with another key
     */
    public Held verify(Path file) throws IOException {
        Counting counting = new Counting(progress);
        BackupReader.read(file, secret, counting);
        return Held.of(Optional.ofNullable(counting.origin()).orElseThrow(), counting.rows());
    }

    /**
     * Puts a file that {@link #verify} found whole in place of what a database holds, brings the tables up to date, and adds a line
     * to the guardians' log; the lines that were there stay. All figures are frozen then, and quarters that the file does not know stay.
     *
     * @throws BackupTrouble where there is something and it is to stay, where a server runs on it, or the tables are not known
     */
    public Held restore(Connection connection, Path file, Existing existing, Instant now)
            throws IOException, SQLException {
        Sessions.prepare(connection);
        connection.setAutoCommit(false);
        try {
            String schema = schema(connection);
            Former former = Former.of(connection);
            former.refuse(existing);
            GuardiansLines lines = GuardiansLines.keep(connection);
            PublishedQuarters published = PublishedQuarters.keep(connection);
            former.drop();
            Migrations migrations = new Migrations(connection, schema);
            Held held = fill(connection, migrations, file, filling -> {});
            migrations.runAll();
            lines.putBack(held.made(), now);
            published.putBack(now);
            execute(connection, "analyze");
            connection.commit();
            return held;
        } finally {
            connection.rollback();
        }
    }

    /**
     * Restores beside what a database holds and takes it back, so that nothing of it stays whatever is killed meanwhile; servers
     * may run on. Returns the tables whose rows are not those of the file: none where the backup is good.
     */
    public List<String> prove(Connection connection, Path file) throws IOException, SQLException {
        Sessions.prepare(connection);
        connection.setAutoCommit(false);
        try {
            String schema = schema(connection);
            execute(connection, "create schema " + BESIDE);
            execute(connection, "set local search_path to " + BESIDE + ", " + schema);
            Migrations migrations = new Migrations(connection, BESIDE);
            Map<String, String> found = new LinkedHashMap<>();
            Map<String, String> wanted = new LinkedHashMap<>();
            fill(connection, migrations, file, filling -> {
                wanted.putAll(filling.sums());
                found.putAll(sums(connection));
            });
            migrations.runAll();
            wanted.entrySet().removeAll(found.entrySet());
            return List.copyOf(wanted.keySet());
        } finally {
            connection.rollback();
        }
    }

    /** What is looked at before newer migrations change it. */
    private interface Look {
        void at(Filling filling) throws IOException, SQLException;
    }

    private Held fill(Connection connection, Migrations migrations, Path file, Look look)
            throws IOException, SQLException {
        try (Filling filling = new Filling(connection, migrations, file.toString(), progress)) {
            BackupReader.read(file, secret, filling);
            Origin origin = filling.finish();
            look.at(filling);
            return Held.of(origin, filling.rows());
        }
    }

    private static Map<String, String> sums(Connection connection) throws IOException, SQLException {
        Map<String, String> sums = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> table :
                new Catalogue(connection).columns().entrySet()) {
            RowDigest digest = new RowDigest();
            var copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select " + Catalogue.quoted(table.getValue()) + " from " + table.getKey()
                            + ") to stdout");
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                digest.add(row, 0, row.length);
            }
            sums.put(table.getKey(), digest.rows() + " " + digest.sum());
        }
        return sums;
    }

    private static String schema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select quote_ident(current_schema())")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
