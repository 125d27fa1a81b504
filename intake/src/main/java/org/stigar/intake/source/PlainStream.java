package org.stigar.intake.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds in plain, as a stream for parsers that want one. Where a compressed file is cut off or damaged the
 * stream ends, and {@link #isBroken} tells. Not safe for use by several threads.
 */
public final class PlainStream extends InputStream {

    private final InputStream file;
    private @Nullable InputStream plain;
    private Optional<IOException> fault = Optional.empty();
    private boolean broken;

    /**
     * Opens a file.
     *
     * @throws IOException if it cannot be read
     */
    public PlainStream(SourceFile source) throws IOException {
        file = source.open();
    }

    /** Returns whether the compressed file broke off or is damaged, as far as was read. */
    public boolean isBroken() {
        return broken;
    }

    /**
     * Lets pass a stream whose disk did not fail. A parser may hide that in an exception of its own.
     *
     * @throws IOException that of the disk
     */
    public void requireDisk() throws IOException {
        if (fault.isPresent()) {
            throw fault.get();
        }
    }

    /**
     * Reads what is left and forgets it, so that damage is seen wherever it is.
     *
     * @throws IOException if the disk fails
     */
    public void readToEnd() throws IOException {
        transferTo(OutputStream.nullOutputStream());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (broken) {
            return -1;
        }
        try {
            InputStream in = plain;
            if (in == null) {
                in = SourceFile.unpack(file);
                plain = in;
            }
            return in.read(bytes, from, length);
        } catch (EOFException | ZipException e) {
            broken = true;
            return -1;
        } catch (IOException e) {
            fault = Optional.of(e);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        if (plain != null) {
            plain.close();
        }
        file.close();
    }
}
