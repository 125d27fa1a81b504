package org.stigar.app.backup.file;

import java.io.IOException;
import java.io.OutputStream;

/** Seals what is written, piece by piece. Without {@link #finish} the file has no end, and is none. Used by one thread. */
final class SealedOutput extends OutputStream {

    private final OutputStream to;
    private final Seal seal;
    private final byte[] piece = new byte[Seal.PIECE];
    private int length;
    private long number;

    SealedOutput(OutputStream to, Seal seal) throws IOException {
        this.to = to;
        this.seal = seal;
        to.write(seal.head());
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        int at = from;
        int left = count;
        while (left > 0) {
            if (length == piece.length) {
                seal(false);
            }
            int now = Math.min(left, piece.length - length);
            System.arraycopy(bytes, at, piece, length, now);
            length += now;
            at += now;
            left -= now;
        }
    }

    /** Writes the end, by which a reader knows that nothing is missing. */
    void finish() throws IOException {
        seal(true);
        to.flush();
    }

    private void seal(boolean last) throws IOException {
        to.write(seal.close(number, last, piece, length));
        number++;
        length = 0;
    }
}
