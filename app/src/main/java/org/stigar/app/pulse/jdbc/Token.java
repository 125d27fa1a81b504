package org.stigar.app.pulse.jdbc;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What stands for somebody who answers, in one wave or by one code. Ordered as unsigned bytes. */
public final class Token implements Comparable<Token> {

    /** How many bytes it has. */
    public static final int LENGTH = 16;

    private final byte[] bytes;

    /**
     * Takes its bytes.
     *
     * @param bytes {@value #LENGTH} or more, of which the first count
     */
    public Token(byte[] bytes) {
        if (bytes.length < LENGTH) {
            throw new IllegalArgumentException("a token has " + LENGTH + " bytes, had " + bytes.length);
        }
        this.bytes = Arrays.copyOf(bytes, LENGTH);
    }

    /** Returns its bytes; the caller may change what it gets. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns it as text: what answers go by in the core. */
    public String text() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public int compareTo(Token other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Token that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Shows nothing: it ends up in no log. */
    @Override
    public String toString() {
        return "token";
    }
}
