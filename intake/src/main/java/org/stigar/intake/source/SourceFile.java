package org.stigar.intake.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file, or a stream that stands for one: plain or gzip, told apart by its first two bytes and not by its name. */
public final class SourceFile {

    private static final int BUFFER = 1 << 16;

    private final String name;
    private final Opener opener;

    private SourceFile(String name, Opener opener) {
        this.name = name;
        this.opener = opener;
    }

    /** Returns the file at a path. It is opened anew by each reader. */
    public static SourceFile of(Path file) {
        Path last = file.getFileName();
        return new SourceFile(last == null ? "" : last.toString(), () -> open(file));
    }

    /** Returns a stream as if it were a file. It can be read once, and is closed by its reader. */
    public static SourceFile of(String name, InputStream stream) {
        return new SourceFile(name, () -> stream);
    }

    /** Returns how problems name the file: without its folders. */
    public String name() {
        return name;
    }

    /** A folder opens well on some systems, and fails without its name when it is read. */
    private static InputStream open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "it is a folder");
        }
        return Files.newInputStream(file);
    }

    /**
     * Opens the file as it stands on the disk.
     *
     * @throws IOException if there is no such file or it may not be read
     */
    InputStream open() throws IOException {
        return new BufferedInputStream(opener.open(), BUFFER);
    }

    /**
     * Returns a stream of what {@code opened} holds in plain: unpacked, if it is gzip of one or several members.
     *
     * @throws IOException if reading fails; {@link java.io.EOFException} or {@link java.util.zip.ZipException} if the
     *     disk is well and the gzip is not
     */
    static InputStream unpack(InputStream opened) throws IOException {
        return isGzip(opened) ? new GzipMembers(opened) : opened;
    }

    /**
     * Returns whether the file is gzip.
     *
     * @throws IOException if it cannot be read
     */
    public boolean isGzip() throws IOException {
        try (InputStream opened = open()) {
            return isGzip(opened);
        }
    }

    private static boolean isGzip(InputStream opened) throws IOException {
        opened.mark(2);
        boolean magic = opened.read() == 0x1f && opened.read() == 0x8b;
        opened.reset();
        return magic;
    }

    /** Opens a stream. */
    @FunctionalInterface
    private interface Opener {
        InputStream open() throws IOException;
    }
}
