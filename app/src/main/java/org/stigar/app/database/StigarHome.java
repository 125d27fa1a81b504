package org.stigar.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * The directory in which this installation keeps what is not in the database: keys, and the embedded PostgreSQL with its
 * data. Safe for use by many threads and processes.
 *
 * @param directory absolute; made when it is first needed
 */
public record StigarHome(Path directory) {

    private static final FileAttribute<Set<PosixFilePermission>> OWN_DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWN_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    public StigarHome {
        directory = directory.toAbsolutePath().normalize();
    }

    /**
     * Returns a secret that is made once and then kept in {@code keys/}, readable by its owner alone.
     *
     * @param name lower-case letters, digits and dashes; a file of that name
     * @param length how many bytes, 16 to 64
     */
    public byte[] key(String name, int length, SecureRandom random) {
        if (!name.matches("[a-z0-9-]+") || !(length >= 16 && length <= 64)) {
            throw new IllegalArgumentException("a key has a plain name and 16 to 64 bytes");
        }
        Path keys = directory.resolve("keys");
        Path file = keys.resolve(name);
        try {
            if (!Files.exists(file)) {
                create(directory, keys, file, length, random);
            }
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length != length) {
                throw new IllegalStateException(
                        "the key " + name + " must have " + length + " bytes, had " + key.length);
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written whole before it gets its name: a crash leaves no half of a key, and of two processes the first one wins. */
    private static void create(Path home, Path keys, Path file, int length, SecureRandom random) throws IOException {
        Files.createDirectories(home);
        if (!Files.isDirectory(keys)) {
            Files.createDirectories(keys, OWN_DIRECTORY);
        }
        byte[] key = new byte[length];
        random.nextBytes(key);
        Path draft = Files.createTempFile(keys, "draft", ".new", OWN_FILE);
        try {
            Files.writeString(draft, Base64.getEncoder().encodeToString(key) + "\n", StandardOpenOption.SYNC);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            return; // another process was first: its key is the one
        } catch (UnsupportedOperationException e) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
