package org.stigar.app.imports.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** What a file holds once it is unpacked, up to a limit of size and of growth. Not safe for use by several threads. */
final class Bounded extends FilterInputStream {

    private final LongSupplier packed;
    private final UploadLimits limits;
    private long unpacked;

    /** Reads from a stream; {@code packed} says how many bytes of the file went into it so far. */
    Bounded(InputStream in, LongSupplier packed, UploadLimits limits) {
        super(in);
        this.packed = packed;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        unpacked += Math.max(0, read);
        if (unpacked > limits.unpacked()) {
            throw new TooLargeException("a file may hold " + limits.unpacked() + " bytes when it is unpacked");
        }
        if (unpacked > limits.freeOfRatio() && unpacked / limits.ratio() > packed.getAsLong()) {
            throw new TooLargeException("a file may grow to " + limits.ratio() + " times its size when it is unpacked");
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
