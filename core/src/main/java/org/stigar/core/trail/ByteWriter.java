package org.stigar.core.trail;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes that grow, and whole numbers of 1 to 5 bytes in them: seven bits a byte, low ones first. */
final class ByteWriter {

    private static final int MOST = Integer.MAX_VALUE - 8; // the largest array that every JVM gives

    private byte[] bytes;
    private int size;

    ByteWriter() {
        this(64);
    }

    /** Makes room for so many bytes; more are welcome. */
    ByteWriter(long capacity) {
        bytes = new byte[(int) Math.min(MOST, capacity)];
    }

    /** Appends a number, 0 or more. */
    void number(int value) {
        makeRoom(5);
        int rest = value;
        while (rest > 0x7f) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** Appends bytes of another one. */
    void append(ByteWriter other, int from, int until) {
        makeRoom(until - from);
        System.arraycopy(other.bytes, from, bytes, size, until - from);
        size += until - from;
    }

    /** Returns the number that was written at a place. */
    int numberAt(int at) {
        return readNumber(ByteBuffer.wrap(bytes, at, size - at));
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

    private void makeRoom(int more) {
        if (more > MOST - size) {
            throw new IllegalStateException("day sets of more than 2 GiB in one forest. Maybe split the organisation.");
        }
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(MOST, Math.max(size + more, 2L * bytes.length)));
        }
    }
}
