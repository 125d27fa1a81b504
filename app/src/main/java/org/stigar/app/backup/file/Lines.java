package org.stigar.app.backup.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A stream as lines, one or many at a time. Used by one thread. */
final class Lines {

    private static final int BUFFER = 1 << 17;

    private final InputStream from;
    private byte[] bytes = new byte[BUFFER];
    private int at;
    private int end;

    Lines(InputStream from) {
        this.from = from;
    }

    /** Returns the next line, without its line feed. */
    String next() throws IOException {
        int length = length();
        String line = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length + 1;
        return line;
    }

    /** What takes lines that stand one after the other in an array. */
    @FunctionalInterface
    interface Taker<E extends Exception> {
        void take(byte[] bytes, int from, int count) throws IOException, E;
    }

    /** Hands on all lines before the one that ends rows, which is left out. */
    <E extends Exception> void rows(Taker<E> taker) throws IOException, E {
        while (true) {
            int length = length(); // may move what is in the buffer
            int begun = at;
            while (length >= 0) { // until the rest of the buffer is no whole line
                // A backslash in a row is doubled or says what follows it, so that no row is this.
                if (length == 2 && bytes[at] == '\\' && bytes[at + 1] == '.') {
                    taker.take(bytes, begun, at - begun);
                    at += 3;
                    return;
                }
                at += length + 1;
                length = find(at);
            }
            taker.take(bytes, begun, at - begun);
        }
    }

    /** Returns the length of the next line, all of which is then in the buffer. */
    private int length() throws IOException {
        int looked = at;
        while (true) {
            int length = find(looked);
            if (length >= 0) {
                return length;
            }
            looked = end;
            if (end == bytes.length) {
                looked -= at;
                makeRoom();
            }
            int count = from.read(bytes, end, bytes.length - end);
            if (count < 0) {
                throw new EOFException("a line without an end");
            }
            end += count;
        }
    }

    private void makeRoom() {
        byte[] wider = at > 0 ? bytes : Arrays.copyOf(bytes, 2 * bytes.length);
        System.arraycopy(bytes, at, wider, 0, end - at);
        end -= at;
        at = 0;
        bytes = wider;
    }

    /** Returns the length of the next line where it ends at or after a place of the buffer, else -1. */
    private int find(int looked) {
        for (int place = looked; place < end; place++) {
            if (bytes[place] == '\n') {
                return place - at;
            }
        }
        return -1;
    }
}
