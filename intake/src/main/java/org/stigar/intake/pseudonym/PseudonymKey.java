package org.stigar.intake.pseudonym;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret that turns ids into pseudonyms. Whoever has it can find out who is who by trying. Immutable. */
public final class PseudonymKey {

    /** The least and usual length, in bytes. */
    public static final int LENGTH = 32;

    /** A file longer than this is no key, but most likely the wrong file. */
    private static final int LONGEST = 4_096;

    private final byte[] bytes;

    private PseudonymKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Returns a key of given bytes.
     *
     * @param bytes {@value #LENGTH} or more
     */
    public static PseudonymKey of(byte[] bytes) {
        if (bytes.length < LENGTH) {
            throw new IllegalArgumentException("a key needs at least " + LENGTH + " bytes, had " + bytes.length);
        }
        return new PseudonymKey(bytes.clone());
    }

    /** Returns a new key. */
    public static PseudonymKey random(SecureRandom random) {
        byte[] fresh = new byte[LENGTH];
        random.nextBytes(fresh);
        return new PseudonymKey(fresh);
    }

    /**
     * Writes the key to a file that does not exist yet, readable by its owner only.
     *
     * @throws IOException if there is such a file, or it cannot be made
     */
    public void save(Path file) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (SeekableByteChannel channel = Files.newByteChannel(file, options, ownerOnly(file))) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
    }

    /**
     * Reads a key.
     *
     * @throws IOException if the file cannot be read, or holds no key
     */
    public static PseudonymKey read(Path file) throws IOException {
        long size = Files.size(file);
        if (size < LENGTH || size > LONGEST) {
            throw new IOException("a key file has " + LENGTH + " to " + LONGEST + " bytes, this one " + size
                    + ". Maybe it is another file.");
        }
        return new PseudonymKey(Files.readAllBytes(file));
    }

    /** Where the disk knows no owners, as on Windows, the folder must keep others out. */
    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Returns a fresh HMAC-SHA-256 (RFC 2104, DOI 10.17487/RFC2104) under this key. */
    public Mac mac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
