package org.stigar.app.imports.upload;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.stigar.app.database.StigarHome;
import org.stigar.intake.source.SourceFile;

/**
 * Uploaded files in {@code uploads/} of the home directory, readable by its owner alone. Each upload has a directory of a
 * random name, each file in it the name of its {@link Part}. Safe for use by many threads.
 */
public final class Uploads {

    private static final FileAttribute<Set<PosixFilePermission>> OWN =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path directory;
    private final Path arriving;
    private final SecureRandom random;
    private final UploadLimits limits;

    /** Opens a stream of what was uploaded. */
    @FunctionalInterface
    public interface Sent {
        /**
         * Opens it.
         *
         * @throws IOException if that fails
         */
        InputStream open() throws IOException;
    }

    /** Keeps files below a home directory. */
    public Uploads(StigarHome home, SecureRandom random, UploadLimits limits) {
        directory = home.directory().resolve("uploads");
        arriving = home.directory().resolve("arriving");
        this.random = random;
        this.limits = limits;
    }

    /**
     * Makes the directory in which requests are taken apart, {@code arriving/} of the home directory.
     *
     * @throws UncheckedIOException if the disk fails
     */
    public void expect() {
        try {
            makeDirectory(arriving);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void makeDirectory(Path directory) throws IOException {
        Files.createDirectories(directory.getParent());
        if (!Files.isDirectory(directory)) {
            Files.createDirectory(directory, OWN);
        }
    }

    /**
     * Keeps files, and returns the name of the upload.
     *
     * @throws IOException if the disk fails; nothing is kept then
     */
    public String keep(Map<Part, Sent> files) throws IOException {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String upload = HexFormat.of().formatHex(bytes);
        Path folder = folder(upload);
        makeDirectory(directory);
        Files.createDirectory(folder, OWN);
        boolean complete = false;
        try {
            for (Map.Entry<Part, Sent> file : files.entrySet()) {
                try (InputStream in = file.getValue().open()) {
                    Files.copy(in, folder.resolve(file.getKey().name()));
                }
            }
            complete = true;
        } finally {
            if (!complete) {
                delete(upload);
            }
        }
        return upload;
    }

    /** Returns which files an upload has; none for one that is gone. */
    public Set<Part> parts(String upload) {
        Set<Part> parts = new TreeSet<>();
        for (Part part : Part.values()) {
            if (Files.isRegularFile(folder(upload).resolve(part.name()))) {
                parts.add(part);
            }
        }
        return parts;
    }

    /**
     * Opens a file, to be read once and closed by its reader. Reading throws {@link TooLargeException} past the limits.
     *
     * @throws IOException if the disk fails
     */
    public SourceFile open(String upload, Part part) throws IOException {
        return SourceFile.of(part.fileName(), unpacked(upload, part));
    }

    /**
     * Opens the beginning of a file.
     *
     * @param most how many bytes of it, unpacked
     * @throws IOException if the disk fails
     */
    public SourceFile openBeginning(String upload, Part part, int most) throws IOException {
        try (InputStream in = unpacked(upload, part)) {
            byte[] bytes = beginning(in, most);
            int end = bytes.length;
            // The last line may be cut; of JSON, its reader knows what was.
            while (part.isTable() && bytes.length == most && end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
            return SourceFile.of(part.fileName(), new ByteArrayInputStream(bytes, 0, end));
        }
    }

    /** Returns what there is, up to where a broken gzip breaks off. */
    private static byte[] beginning(InputStream in, int most) throws IOException {
        byte[] bytes = new byte[most];
        int length = 0;
        try {
            int read = 0;
            while (read >= 0 && length < most) {
                length += read;
                read = in.read(bytes, length, most - length);
            }
        } catch (EOFException | ZipException e) {
            // The report tells of it.
        }
        return Arrays.copyOf(bytes, length);
    }

    private InputStream unpacked(String upload, Part part) throws IOException {
        Counted file = new Counted(Files.newInputStream(folder(upload).resolve(part.name())));
        BufferedInputStream buffered = new BufferedInputStream(file, 1 << 16);
        buffered.mark(2);
        boolean packed = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        if (!packed) {
            return buffered;
        }
        try {
            return new Bounded(new GZIPInputStream(buffered, 1 << 16), file::count, limits);
        } catch (EOFException | ZipException e) {
            return new Broken(buffered, e);
        }
    }

    /** Deletes an upload. Doing it twice changes nothing. */
    public synchronized void delete(String upload) {
        try {
            Path folder = folder(upload);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> all = Files.walk(folder)) {
                    for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(path);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the names of all uploads that were made before an instant and are still there. */
    public List<String> list(Instant before) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(path -> isOlder(path, before))
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("[0-9a-f]{32}"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what requests left behind that were broken off, as by a power cut, before an instant. */
    public void forgetArriving(Instant before) {
        if (Files.isDirectory(arriving)) {
            try (Stream<Path> all = Files.list(arriving)) {
                for (Path path : all.filter(one -> isOlder(one, before)).toList()) {
                    Files.deleteIfExists(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static boolean isOlder(Path path, Instant than) {
        try {
            return Files.getLastModifiedTime(path).toInstant().isBefore(than);
        } catch (IOException e) {
            return false; // gone in the meantime
        }
    }

    private Path folder(String upload) {
        if (!upload.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("an upload has a name of 32 hexadecimal digits");
        }
        return directory.resolve(upload);
    }

    /** A gzip that is broken from its first byte on: its reader hears so where it hears of all that is broken. */
    private static final class Broken extends FilterInputStream {

        private final IOException fault;

        Broken(InputStream in, IOException fault) {
            super(in);
            this.fault = fault;
        }

        @Override
        public int read() throws IOException {
            throw fault;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            throw fault;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }

    /** Counts the bytes that were read. */
    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
