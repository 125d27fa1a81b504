package org.stigar.intake.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * What a gzip file of one or several members holds in plain (P. Deutsch, "GZIP file format specification version 4.3",
 * RFC 1952, DOI 10.17487/RFC1952). Zeros after a member are padding. Not safe for use by several threads.
 *
 * <p>The JDK's own stream takes a later member that is cut off in its header, or anything else that is no member, for the
 * end of the file, so that half an archive would be taken for all of it. This one throws {@link EOFException} or {@link
 * ZipException} for every byte that is missing or out of place.
 */
final class GzipMembers extends InputStream {

    private static final int BUFFER = 1 << 16;
    private static final int DEFLATE = 8;
    private static final int HEADER_SUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xe0;

    private final InputStream packed;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private Place place = Place.FIRST_HEADER;

    /** What comes next in the file. */
    private enum Place {
        FIRST_HEADER,
        DATA,
        LATER_HEADER,
        END
    }

    GzipMembers(InputStream packed) {
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (place != Place.END) {
            if (place != Place.DATA) {
                header();
                continue;
            }
            int count = inflate(target, from, length);
            if (count > 0) {
                sum.update(target, from, count);
                return count;
            }
            if (inflater.finished()) {
                trailer();
            } else if (inflater.needsInput()) {
                require(position < limit || fill());
                inflater.setInput(buffer, position, limit - position);
                position = limit;
            } else {
                throw damaged(); // it asks for a dictionary, which gzip has not
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        packed.close();
    }

    private int inflate(byte[] target, int from, int length) throws ZipException {
        try {
            return inflater.inflate(target, from, length);
        } catch (DataFormatException e) {
            throw damaged();
        }
    }

    private void header() throws IOException {
        int first = place == Place.FIRST_HEADER ? next() : firstAfterPadding();
        if (first < 0) {
            place = Place.END;
            return;
        }
        check(first == 0x1f && next() == 0x8b && next() == DEFLATE);
        int flags = next();
        check((flags & RESERVED) == 0);
        skip(6); // time, flags of the packer, system
        if ((flags & EXTRA) != 0) {
            skip(next() | next() << 8);
        }
        for (int text : new int[] {NAME, COMMENT}) {
            while ((flags & text) != 0 && next() != 0) {
                // up to the zero that ends it
            }
        }
        skip((flags & HEADER_SUM) == 0 ? 0 : 2);
        inflater.reset();
        sum.reset();
        place = Place.DATA;
    }

    private void trailer() throws IOException {
        position = limit - inflater.getRemaining();
        check(number() == sum.getValue());
        check(number() == (inflater.getBytesWritten() & 0xffff_ffffL));
        place = Place.LATER_HEADER;
    }

    /** Returns the first byte that is not zero, or −1 where there is none. */
    private int firstAfterPadding() throws IOException {
        while (position < limit || fill()) {
            int value = buffer[position++] & 0xff;
            if (value != 0) {
                return value;
            }
        }
        return -1;
    }

    private long number() throws IOException {
        long number = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            number |= (long) next() << shift;
        }
        return number;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    private int next() throws IOException {
        require(position < limit || fill());
        return buffer[position++] & 0xff;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, packed.read(buffer, 0, BUFFER));
        return limit > 0;
    }

    private static void require(boolean more) throws EOFException {
        if (!more) {
            throw new EOFException("a gzip member breaks off");
        }
    }

    private static void check(boolean sound) throws ZipException {
        if (!sound) {
            throw damaged();
        }
    }

    private static ZipException damaged() {
        return new ZipException("a gzip member is damaged");
    }
}
