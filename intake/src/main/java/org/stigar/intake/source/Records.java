package org.stigar.intake.source;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.stigar.intake.report.Reason;
import org.stigar.intake.report.ReportBuilder;
import org.stigar.intake.report.RowProblem;

/**
 * The records of a file one after the other, as bytes in a buffer of constant size. Not safe for use by several threads.
 *
 * <p>A record is a line, or in {@link Layout#CSV} a row whose quoted fields may hold line breaks. One that is longer
 * than {@value #LONGEST} bytes is told of and skipped without being kept. A quotation mark that opens and does not close
 * within that length, or before a quotation mark out of place, costs its own line only: reading goes on with the next
 * one. Every line that such a search passed over closes what it opens, so it is passed over once, and the whole costs
 * O(n) for n bytes.
 */
public final class Records implements Closeable {

    /** The longest record, in bytes. */
    public static final int LONGEST = 1 << 16;

    private static final int CAPACITY = 1 << 18;
    private static final byte PLAIN = 0;
    private static final byte BREAK = 1;
    private static final byte QUOTE = 2;
    private static final byte NUL = 3;
    private static final byte HIGH = 4;
    private static final byte[] LINE_KINDS = kinds(PLAIN);
    private static final byte[] CSV_KINDS = kinds(QUOTE);

    private final InputStream file;
    private final byte[] kinds;
    private final byte[] bytes = new byte[CAPACITY];
    private @Nullable InputStream plain;
    private byte delimiter; // 0 until it is known
    private int position; // of the next record
    private int limit;
    private boolean ended;
    private boolean broken;
    private long brokenLine;
    private long nextLine = 1;

    private long line;
    private int from;
    private int until;
    private boolean quotes;
    private boolean high;
    private @Nullable RowProblem fault;

    /** How a file is divided into records. */
    public enum Layout {
        /** By line breaks. */
        LINES,
        /** By line breaks outside quotation marks, as RFC 4180 has it. */
        CSV
    }

    /**
     * Opens a file.
     *
     * @throws IOException if it cannot be read
     */
    public Records(SourceFile source, Layout layout) throws IOException {
        file = source.open();
        kinds = layout == Layout.CSV ? CSV_KINDS : LINE_KINDS;
    }

    /** Says which byte parts fields, so that a quotation mark after it opens a field. Until then both signs do. */
    public void delimiter(byte value) {
        delimiter = value;
    }

    /**
     * Goes to the next record that is not blank, and returns whether there is one.
     *
     * @throws IOException if the disk fails; a broken gzip is an end, of which {@link #reportBreak} tells
     */
    public boolean next() throws IOException {
        do {
            if (!scan()) {
                return false;
            }
        } while (isBlank());
        return true;
    }

    /** Returns the buffer in which the record stands until {@link #next} is called again. Not to be written to. */
    public byte[] bytes() {
        return bytes;
    }

    /** Returns where the record begins in the buffer. */
    public int from() {
        return from;
    }

    /** Returns where the record ends in the buffer, its line break excluded. */
    public int until() {
        return until;
    }

    /** Returns the record's first line, counted from 1. */
    public long line() {
        return line;
    }

    /** Returns whether the record holds a quotation mark that quotes. */
    public boolean hasQuotes() {
        return quotes;
    }

    /**
     * Lets pass a record that is sound text.
     *
     * @throws RowProblem if the record is too long, holds a NUL, is not UTF-8 or has an unclosed quotation mark
     */
    public void requireText() throws RowProblem {
        if (fault != null) {
            throw fault;
        }
        if (high && !isUtf8()) {
            throw new RowProblem(Reason.BAD_ENCODING, "the line is not UTF-8");
        }
    }

    /**
     * Returns the record as text.
     *
     * @throws RowProblem as {@link #requireText} does
     */
    public String text() throws RowProblem {
        requireText();
        return new String(bytes, from, until - from, StandardCharsets.UTF_8);
    }

    /** Returns the line in which a compressed file broke off, or empty for a file that was read to its end. */
    public OptionalLong findBreak() {
        return broken ? OptionalLong.of(brokenLine) : OptionalLong.empty();
    }

    /** Notes in a report, once all is read, where a compressed file broke off. */
    public void reportBreak(ReportBuilder report) {
        if (broken) {
            report.note(brokenLine, Reason.BROKEN_GZIP, "the compressed file breaks off or is damaged in this line");
        }
    }

    @Override
    public void close() throws IOException {
        if (plain != null) {
            plain.close();
        }
        file.close();
    }

    /** Finds the end of the next record. */
    private boolean scan() throws IOException {
        quotes = false;
        high = false;
        fault = null;
        line = nextLine;
        boolean open = false; // inside quotation marks
        boolean stray = false; // a quotation mark stood where none may
        int firstBreak = -1; // in the record, as an offset from its begin
        int breaks = 0;
        int closed = -1; // offset of the last quotation mark that closed
        int i = position;
        while (true) {
            if (i == limit) {
                if (i - position > LONGEST) {
                    return firstBreak >= 0 ? unclosed(firstBreak) : tooLong(i);
                }
                int offset = i - position;
                if (!fill()) {
                    return atEnd(open, firstBreak);
                }
                i = position + offset; // the record may have moved
            }
            byte kind = kinds[bytes[i] & 0xff];
            if (kind == PLAIN) {
                i++;
                continue;
            }
            if (kind == BREAK) {
                if (stray && firstBreak >= 0) {
                    return unclosed(firstBreak);
                }
                if (!open || stray) {
                    break;
                }
                if (i - position > LONGEST) {
                    return firstBreak >= 0 ? unclosed(firstBreak) : tooLong(i);
                }
                firstBreak = firstBreak < 0 ? i - position : firstBreak;
                breaks++;
            } else if (kind == QUOTE) {
                if (open) {
                    open = false;
                    closed = i - position;
                } else if (opens(i) || (closed >= 0 && closed == i - position - 1)) {
                    open = true;
                    quotes = true;
                } else {
                    stray = true;
                    fault = new RowProblem(Reason.BAD_QUOTES, "a quotation mark stands inside an unquoted field");
                }
            } else if (kind == NUL) {
                fault = new RowProblem(Reason.BAD_CHARACTER, "the line holds a NUL byte");
            } else if (kind == HIGH) {
                high = true;
            }
            i++;
        }
        if (i - position > LONGEST) {
            return tooLong(i);
        }
        take(i, i + 1, breaks + 1);
        return true;
    }

    private boolean opens(int i) {
        if (i == position) {
            return true;
        }
        byte before = bytes[i - 1];
        return delimiter == 0 ? before == ',' || before == ';' : before == delimiter;
    }

    /** Makes the record end before {@code end}, and the next one begin at {@code next}. */
    private void take(int end, int next, int lines) {
        from = position;
        until = end > position && bytes[end - 1] == '\r' ? end - 1 : end;
        position = next;
        nextLine = line + lines;
    }

    private boolean atEnd(boolean open, int firstBreak) {
        if (broken) {
            // What stands after the last line break was cut somewhere: half an id would be a wrong one.
            brokenLine = nextLine;
            position = limit;
            return false;
        }
        if (position == limit) {
            return false;
        }
        if (open && firstBreak >= 0) {
            return unclosed(firstBreak);
        }
        if (open) {
            fault = openQuote();
        }
        take(limit, limit, 1);
        return true;
    }

    private boolean unclosed(int firstBreak) {
        fault = openQuote();
        take(position + firstBreak, position + firstBreak + 1, 1);
        return true;
    }

    /** Skips to the end of a line without keeping it. */
    private boolean tooLong(int seen) throws IOException {
        fault = new RowProblem(Reason.LINE_TOO_LONG, "a line may have at most " + LONGEST + " bytes");
        position = seen;
        while (true) {
            for (int i = position; i < limit; i++) {
                if (bytes[i] == '\n') {
                    position = i;
                    take(i, i + 1, 1);
                    return true;
                }
            }
            position = limit;
            if (!fill()) {
                brokenLine = nextLine;
                take(limit, limit, 1);
                return true;
            }
        }
    }

    /** Reads more behind what is there, moving the record to the front of the buffer if need be. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (limit == CAPACITY) {
            System.arraycopy(bytes, position, bytes, 0, limit - position);
            limit -= position;
            position = 0;
        }
        try {
            boolean first = plain == null;
            InputStream in = plain;
            if (in == null) {
                in = SourceFile.unpack(file);
                plain = in;
            }
            int read = in.read(bytes, limit, CAPACITY - limit);
            while (first && read > 0 && limit + read < 3) {
                int more = in.read(bytes, limit + read, CAPACITY - limit - read);
                if (more < 0) {
                    break;
                }
                read += more;
            }
            if (read > 0) {
                limit += read;
                if (first) {
                    skipByteOrderMark();
                }
                return true;
            }
        } catch (EOFException | ZipException e) {
            broken = true;
        }
        ended = true;
        return false;
    }

    private void skipByteOrderMark() {
        if (limit >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf) {
            System.arraycopy(bytes, 3, bytes, 0, limit - 3);
            limit -= 3;
        }
    }

    private static RowProblem openQuote() {
        return new RowProblem(Reason.BAD_QUOTES, "a quotation mark opens and does not close");
    }

    private boolean isBlank() {
        if (fault != null) {
            return false;
        }
        for (int i = from; i < until; i++) {
            if (bytes[i] > ' ' || bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isUtf8() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, until - from));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static byte[] kinds(byte quote) {
        byte[] kinds = new byte[256];
        Arrays.fill(kinds, 128, 256, HIGH);
        kinds['\n'] = BREAK;
        kinds['"'] = quote;
        kinds[0] = NUL;
        return kinds;
    }
}
