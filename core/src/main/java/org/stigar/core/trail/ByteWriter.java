package org.stigar.core.trail;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes that grow, and whole numbers of 1 to 5 bytes in them: seven bits a byte, low ones first. */
final class ByteWriter {

    private byte[] bytes = new byte[64];
    private int size;

    /** Appends a number, 0 or more. */
    void number(int value) {
        if (size + 5 > bytes.length) {
            bytes = Arrays.copyOf(bytes, larger(bytes.length));
        }
        int rest = value;
        while (rest > 0x7f) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    int size() {
        return size;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    static int readNumber(ByteBuffer from) {
        int value = 0;
        int shift = 0;
        byte next;
        do {
            next = from.get();
            value |= (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    private static int larger(int length) {
        int most = Integer.MAX_VALUE - 8; // the largest array that every JVM gives
        if (length == most) {
            throw new IllegalStateException("day sets of more than 2 GiB in one forest. Maybe split the organisation.");
        }
        return length > most / 2 ? most : length * 2;
    }
}
