package org.stigar.app.backup.file;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Counts rows, and adds up the first 128 bits of the SHA-256 of each, so that the same rows in any order give the same. It tells
 * of faults; against forgery a file is sealed. Used by one thread.
 */
public final class RowDigest {

    private final MessageDigest sha = sha256();
    private long rows;
    private long low;
    private long high;

    /** Takes bytes of rows, each of which ends in a line feed. */
    public void add(byte[] bytes, int from, int count) {
        int begun = from;
        for (int at = from; at < from + count; at++) {
            if (bytes[at] == '\n') {
                sha.update(bytes, begun, at - begun);
                ByteBuffer digest = ByteBuffer.wrap(sha.digest());
                high += digest.getLong();
                low += digest.getLong();
                rows++;
                begun = at + 1;
            }
        }
        sha.update(bytes, begun, from + count - begun);
    }

    /** Returns how many rows there were. */
    public long rows() {
        return rows;
    }

    /** Returns the sum, as 32 hexadecimal digits. */
    public String sum() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
