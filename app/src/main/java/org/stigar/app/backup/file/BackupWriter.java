package org.stigar.app.backup.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.stigar.intake.pseudonym.PseudonymKey;

/** Writes one backup: its origin, its parts, its end. Used by one thread. */
public final class BackupWriter implements AutoCloseable {

    static final String FIRST = "-- stigar backup";
    static final String MADE = "-- made ";
    static final String PROGRAM = "-- program ";
    static final String MIGRATION = "-- migration ";
    static final String PART = "-- part ";
    static final String TABLE = "-- table ";
    static final String ROWS_END = "\\.";
    static final String ROWS = "-- rows ";
    static final String SEQUENCE = "-- sequence ";
    static final String END = "-- end ";

    private static final int BUFFER = 1 << 16;

    private final SealedOutput sealed;
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private final DeflaterOutputStream deflated;
    private final OutputStream lines;
    private int tables;

    /** Begins a backup; {@code to} stays open. */
    public BackupWriter(OutputStream to, PseudonymKey secret, SecureRandom random, Origin origin) throws IOException {
        sealed = new SealedOutput(to, Seal.fresh(secret, random));
        deflated = new DeflaterOutputStream(sealed, deflater, BUFFER);
        lines = new BufferedOutputStream(deflated, BUFFER);
        line(FIRST);
        line(MADE + origin.made());
        line(PROGRAM + origin.program());
        for (Origin.Migration migration : origin.migrations()) {
            line(MIGRATION + migration.version() + " " + migration.checksum());
        }
    }

    /** Writes that a table is divided. */
    public void part(TablePart part) throws IOException {
        line(PART + part.table() + " " + part.name() + " " + part.bounds());
    }

    /** What writes the rows of a table, in PostgreSQL's text form of COPY. */
    @FunctionalInterface
    public interface Rows<E extends Exception> {

        /** Writes all rows. */
        void write(OutputStream to) throws IOException, E;
    }

    /** Writes a table, and returns how many rows it has. */
    public <E extends Exception> long table(String name, List<String> columns, Rows<E> rows) throws IOException, E {
        line(TABLE + name + " " + String.join(" ", columns));
        RowDigest digest = new RowDigest();
        rows.write(new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                digest.add(bytes, from, count);
                lines.write(bytes, from, count);
            }
        });
        line(ROWS_END);
        line(ROWS + digest.rows() + " " + digest.sum());
        tables++;
        return digest.rows();
    }

    /** Writes how far a sequence has counted. */
    public void sequence(String name, long last) throws IOException {
        line(SEQUENCE + name + " " + last);
    }

    /** Writes the end. What has none is no backup. */
    public void finish() throws IOException {
        line(END + tables);
        lines.flush();
        deflated.finish();
        sealed.finish();
    }

    private void line(String text) throws IOException {
        lines.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Frees memory. Writes nothing: what was not finished stays so. */
    @Override
    public void close() {
        deflater.end();
    }
}
