package org.stigar.app.walks.jdbc;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table, in the binary form of PostgreSQL's COPY: a value is never part of an SQL text.
 *
 * <p>Not safe for use by several threads. Source: PostgreSQL's documentation, "COPY", section Binary Format.
 */
final class CopyRows {

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int PART = 1 << 16;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private int rows;

    CopyRows() {
        bytes.writeBytes(HEADER);
    }

    boolean isEmpty() {
        return rows == 0;
    }

    /** Begins a row of so many fields. */
    CopyRows row(int fields) {
        rows++;
        return write(() -> out.writeShort(fields));
    }

    CopyRows bytes(byte[] value) {
        return write(() -> {
            out.writeInt(value.length);
            out.write(value);
        });
    }

    CopyRows text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    CopyRows number(int value) {
        return write(() -> {
            out.writeInt(Integer.BYTES);
            out.writeInt(value);
        });
    }

    CopyRows instant(Instant value) {
        return write(() -> {
            out.writeInt(Long.BYTES);
            out.writeLong(ChronoUnit.MICROS.between(EPOCH, value));
        });
    }

    CopyRows truth(boolean value) {
        return write(() -> {
            out.writeInt(1);
            out.writeByte(value ? 1 : 0);
        });
    }

    CopyRows nothing() {
        return write(() -> out.writeInt(-1));
    }

    /**
     * Sends the rows, which ends them.
     *
     * @param into table and columns
     */
    void copy(Connection connection, String into) throws SQLException {
        if (isEmpty()) {
            return;
        }
        write(() -> out.writeShort(-1));
        byte[] all = bytes.toByteArray();
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + into + " from stdin (format binary)");
        try {
            for (int at = 0; at < all.length; at += PART) {
                copy.writeToCopy(all, at, Math.min(PART, all.length - at));
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private CopyRows write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory has no such errors
        }
        return this;
    }

    private interface Writing {
        void run() throws IOException;
    }
}
