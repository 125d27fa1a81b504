package org.stigar.app.database.embedded;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Unpacks a tar archive of files, directories and symbolic links whose names have at most 100 bytes; anything else in it is
 * an {@code IOException}. Nothing is written outside the target.
 */
final class TarReader {

    private static final int BLOCK = 512;

    private final InputStream in;
    private final byte[] header = new byte[BLOCK];

    TarReader(InputStream in) {
        this.in = in;
    }

    void unpack(Path target) throws IOException {
        while (in.readNBytes(header, 0, BLOCK) == BLOCK && header[0] != 0) {
            Path path = inside(target, target.resolve(text(0, 100)));
            boolean executable = (octal(100, 8) & 0100) != 0;
            switch (header[156]) {
                case '5' -> Files.createDirectories(path);
                case '2' -> {
                    Files.createDirectories(path.resolveSibling(""));
                    inside(target, path.resolveSibling(text(157, 100)));
                    Files.createSymbolicLink(path, Path.of(text(157, 100)));
                }
                case '0', 0 -> write(path, octal(124, 12), executable);
                default -> throw new IOException("an entry of kind " + (char) header[156] + " in the archive");
            }
        }
    }

    private void write(Path path, long size, boolean executable) throws IOException {
        Files.createDirectories(path.resolveSibling(""));
        try (OutputStream out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[1 << 16];
            for (long left = size; left > 0; ) {
                int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (read < 0) {
                    throw new EOFException("the archive ends within a file");
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static Path inside(Path target, Path path) throws IOException {
        if (!path.normalize().startsWith(target)) {
            throw new IOException("an entry of the archive leads out of it");
        }
        return path;
    }

    private String text(int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }

    private long octal(int from, int length) {
        return Long.parseLong(text(from, length).strip(), 8);
    }
}
