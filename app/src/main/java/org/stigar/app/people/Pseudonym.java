package org.stigar.app.people;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The keyed name under which a person's trails are stored: the first 16 bytes of an HMAC-SHA-256 of the person's id.
 *
 * <p>Without the key, which is not in the database, it names nobody and cannot be found by trying names (privacy P13).
 * Ordered as unsigned bytes, as PostgreSQL orders {@code bytea}.
 */
public final class Pseudonym implements Comparable<Pseudonym> {

    /** How many bytes it has. */
    public static final int LENGTH = 16;

    private final byte[] bytes;

    /**
     * Takes the bytes of a pseudonym.
     *
     * @param bytes exactly {@value #LENGTH}
     */
    public Pseudonym(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a pseudonym has " + LENGTH + " bytes, had " + bytes.length);
        }
        this.bytes = bytes.clone();
    }

    /** Returns its bytes; the caller may change what it gets. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public int compareTo(Pseudonym other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pseudonym that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        // Every part of a digest is spread as evenly as all of it.
        return ByteBuffer.wrap(bytes).getInt();
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
