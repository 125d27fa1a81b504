package org.stigar.app.backup.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.stigar.app.backup.file.BackupTrouble.Reason;
import org.stigar.intake.pseudonym.PseudonymKey;

/** Reads a backup from its first byte to its last, and proves it on the way. Used by one thread. */
public final class BackupReader {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Lines lines;
    private String line = "";

    private BackupReader(Path file, Lines lines) {
        this.file = file;
        this.lines = lines;
    }

    /**
     * Reads all of a file and hands its contents on, in their order. What was handed on before a fault was found is proven, and
     * incomplete.
     *
     * @throws BackupTrouble where it is no backup, not whole, or not made with this key
     */
    public static <E extends Exception> void read(Path file, PseudonymKey secret, Contents<E> contents)
            throws IOException, E {
        Inflater inflater = new Inflater();
        try (InputStream from = new BufferedInputStream(Files.newInputStream(file), BUFFER);
                SealedInput sealed = new SealedInput(from, secret, file.toString());
                InputStream inflated = new InflaterInputStream(sealed, inflater, BUFFER)) {
            BackupReader reader = new BackupReader(file, new Lines(inflated));
            reader.read(contents);
            // Whatever comes after the end is proven, too, before anybody relies on the rest.
            reader.require(inflated.read() < 0 && sealed.read() < 0);
        } catch (ZipException | EOFException | DateTimeParseException e) {
            throw new BackupTrouble(Reason.INCONSISTENT, file.toString());
        } finally {
            inflater.end();
        }
    }

    private <E extends Exception> void read(Contents<E> contents) throws IOException, E {
        next();
        require(line.equals(BackupWriter.FIRST));
        contents.origin(origin());
        int tables = 0;
        while (!line.startsWith(BackupWriter.END)) {
            String[] words = line.split(" ", -1);
            if (line.startsWith(BackupWriter.PART)) {
                contents.part(new TablePart(words[2], words[3], line.split(" ", 5)[4]));
            } else if (line.startsWith(BackupWriter.SEQUENCE)) {
                contents.sequence(words[2], Long.parseLong(words[3]));
            } else {
                require(line.startsWith(BackupWriter.TABLE));
                table(contents, words[2], List.of(words).subList(3, words.length));
                tables++;
            }
            next();
        }
        require(line.equals(BackupWriter.END + tables));
    }

    private Origin origin() throws IOException {
        next();
        require(line.startsWith(BackupWriter.MADE));
        Instant made = Instant.parse(line.substring(BackupWriter.MADE.length()));
        next();
        require(line.startsWith(BackupWriter.PROGRAM));
        String program = line.substring(BackupWriter.PROGRAM.length());
        List<Origin.Migration> migrations = new ArrayList<>();
        for (next(); line.startsWith(BackupWriter.MIGRATION); next()) {
            String[] words = line.split(" ", -1);
            migrations.add(new Origin.Migration(words[2], Integer.parseInt(words[3])));
        }
        return new Origin(made, program, migrations);
    }

    private <E extends Exception> void table(Contents<E> contents, String name, List<String> columns)
            throws IOException, E {
        RowDigest digest = new RowDigest();
        Contents.Rows<E> rows = contents.table(name, columns);
        lines.rows((Lines.Taker<E>) (bytes, from, count) -> {
            digest.add(bytes, from, count);
            rows.take(bytes, from, count, digest.rows());
        });
        next();
        require(line.equals(BackupWriter.ROWS + digest.rows() + " " + digest.sum()));
        rows.end(digest.rows(), digest.sum());
    }

    private void next() throws IOException {
        line = lines.next();
    }

    private void require(boolean holds) {
        if (!holds) {
            throw new BackupTrouble(Reason.INCONSISTENT, file.toString());
        }
    }

    /** What takes the contents of a backup. */
    public interface Contents<E extends Exception> {

        /** Comes first. */
        void origin(Origin origin) throws E;

        /** A part of a table; comes before the table's rows. */
        void part(TablePart part) throws E;

        /** A table begins. */
        Rows<E> table(String name, List<String> columns) throws E;

        /** How far a sequence has counted. */
        void sequence(String name, long last) throws E;

        /** What takes the rows of a table. */
        interface Rows<E extends Exception> {

            /**
             * Takes whole rows in PostgreSQL's text form of COPY, each with its line feed; the array is used again.
             *
             * @param rows how many of the table there were, these included
             */
            void take(byte[] bytes, int from, int count, long rows) throws E;

            /** There are no more. */
            void end(long rows, String sum) throws E;
        }
    }
}
