package org.stigar.app.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.stigar.app.backup.file.BackupTrouble;
import org.stigar.app.backup.file.BackupTrouble.Reason;
import org.stigar.app.backup.file.BackupWriter;
import org.stigar.app.backup.file.Origin;
import org.stigar.app.backup.file.TablePart;
import org.stigar.app.backup.tables.Catalogue;
import org.stigar.intake.pseudonym.PseudonymKey;

/**
 * Writes all that a database holds into a file, as of one instant, while others write into the database. Costs O(rows), and a few
 * hundred KB of memory.
 *
 * <p>The file is there when it is whole: it is written beside its place, forced to the disk and then moved. Whatever happens
 * before, there is none, or the one that was there.
 */
public final class Backup {

    /** How often another table can come or go while the tables are locked, before this gives up. */
    private static final int TRIES = 5;

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private final PseudonymKey secret;
    private final SecureRandom random;
    private final String program;
    private final Progress progress;

    /**
     * Makes what makes backups.
     *
     * @param secret who has it can read them
     * @param program the version of Stigar
     */
    public Backup(PseudonymKey secret, SecureRandom random, String program, Progress progress) {
        this.secret = secret;
        this.random = random;
        this.program = program;
        this.progress = progress;
    }

    /**
     * Reads the key of an installation, and makes none.
     *
     * @throws BackupTrouble where it is not there
     */
    public static PseudonymKey key(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new BackupTrouble(Reason.NO_KEY, file.toString());
        }
        return PseudonymKey.read(file);
    }

    /**
     * Writes a file, in place of the one that may be there.
     *
     * @param connection to the database; read from alone, and to be closed afterwards, whatever comes of it
     * @param file on a disk that knows owners
     * @param now what the file says when it was made
     * @return how many rows it holds
     * @throws IOException where the file cannot be written, as on a full disk
     */
    public long write(Connection connection, Path file, Instant now) throws IOException, SQLException {
        Path whole = file.toAbsolutePath();
        if (Files.exists(whole) && !Files.isRegularFile(whole)) {
            throw new BackupTrouble(Reason.FOREIGN, file.toString());
        }
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        FileAttribute<?> ownerOnly = PosixFilePermissions.asFileAttribute(OWNER);
        try (FileChannel channel =
                FileChannel.open(part, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), ownerOnly)) {
            takeAlone(channel, file);
            try {
                Files.setPosixFilePermissions(part, OWNER); // one that was left behind may be another's
                channel.truncate(0);
                long rows = write(connection, Channels.newOutputStream(channel), now);
                channel.force(true);
                Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
                force(Objects.requireNonNull(whole.getParent()));
                return rows;
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }

    private static void takeAlone(FileChannel channel, Path file) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // another one in this very process
        }
        throw new BackupTrouble(Reason.FILE_IN_USE, file.toString());
    }

    /** So that a power cut does not undo the move. */
    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private long write(Connection connection, OutputStream file, Instant now) throws IOException, SQLException {
        Map<String, List<String>> tables = begin(connection);
        Catalogue catalogue = new Catalogue(connection);
        Origin origin = new Origin(now, program, catalogue.listMigrations());
        long rows = 0;
        try (BackupWriter writer = new BackupWriter(file, secret, random, origin)) {
            for (TablePart part : catalogue.listParts()) {
                writer.part(part);
            }
            for (Map.Entry<String, List<String>> table : tables.entrySet()) {
                long before = rows;
                rows += writer.table(
                        table.getKey(),
                        table.getValue(),
                        to -> copy(connection, table.getKey(), table.getValue(), to, before));
            }
            // Last, since they count on while others write: never below what the rows have.
            for (Map.Entry<String, Long> sequence : catalogue.sequences().entrySet()) {
                writer.sequence(sequence.getKey(), sequence.getValue());
            }
            writer.finish();
        }
        return rows;
    }

    private void copy(Connection connection, String table, List<String> columns, OutputStream to, long before)
            throws IOException, SQLException {
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select " + Catalogue.quoted(columns) + " from " + table + ") to stdout");
        long rows = before;
        for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
            to.write(row, 0, row.length);
            progress.at(table, ++rows);
        }
    }

    /** Locks all tables, so that none goes meanwhile, and then takes the instant of which the backup is. */
    private static Map<String, List<String>> begin(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        Sessions.prepare(connection);
        Catalogue catalogue = new Catalogue(connection);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Map<String, List<String>> tables = catalogue.columns();
            if (tables.isEmpty()) {
                throw new BackupTrouble(Reason.NOTHING_THERE, "");
            }
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
                statement.execute("lock table " + String.join(", ", tables.keySet()) + " in access share mode");
            }
            if (catalogue.columns().equals(tables)) {
                return tables;
            }
            connection.rollback();
            connection.setAutoCommit(true);
        }
        throw new SQLException("tables come and go");
    }
}
