package org.stigar.intake.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.stigar.intake.report.Reason;
import org.stigar.intake.report.ReportBuilder;
import org.stigar.intake.report.RowProblem;

/**
 * The fields of one line after the other, parted by blanks or tabs; lines that begin with {@code #} are comments. Not
 * safe for use by several threads.
 */
public final class LineFields implements AutoCloseable {

    private static final int MOST_DIGITS = 18;

    private final Records records;
    private final ReportBuilder report;
    private final int[] starts;
    private final int[] ends;

    /**
     * Opens a file.
     *
     * @param width how many fields each line has, at least 1
     * @throws IOException if the disk fails
     */
    public LineFields(SourceFile source, int width, ReportBuilder report) throws IOException {
        if (width < 1) {
            throw new IllegalArgumentException("a line must have at least 1 field, was " + width);
        }
        records = new Records(source, Records.Layout.LINES);
        starts = new int[width];
        ends = new int[width];
        this.report = report;
    }

    /**
     * Goes to the next line that has its fields and returns whether there is one. Those that have not go to the report,
     * and at the end a compressed file that broke off.
     *
     * @throws IOException if the disk fails
     */
    public boolean next() throws IOException {
        while (records.next()) {
            try {
                records.requireText();
                if (part()) {
                    return true;
                }
            } catch (RowProblem problem) {
                report.reject(records.line(), problem);
            }
        }
        records.reportBreak(report);
        return false;
    }

    /** Parts the line, and returns false for a comment. */
    private boolean part() throws RowProblem {
        byte[] b = records.bytes();
        int until = records.until();
        int field = 0;
        int i = records.from();
        while (i < until) {
            if (b[i] == ' ' || b[i] == '\t') {
                i++;
                continue;
            }
            if (field == 0 && b[i] == '#') {
                return false;
            }
            int start = i;
            while (i < until && b[i] != ' ' && b[i] != '\t') {
                i++;
            }
            if (field < starts.length) {
                starts[field] = start;
                ends[field] = i;
            }
            field++;
        }
        if (field != starts.length) {
            throw new RowProblem(
                    Reason.BAD_FIELDS, "expected " + starts.length + " fields parted by blanks, had " + field);
        }
        return true;
    }

    /** Returns the line's number, counted from 1. */
    public long line() {
        return records.line();
    }

    /**
     * Returns a field as an interned value.
     *
     * @throws RowProblem if it is none
     */
    public <T> T get(int field, Interned<T> values) throws RowProblem {
        return values.get(records.bytes(), starts[field], ends[field]);
    }

    /** Returns a field as text. */
    public String text(int field) {
        return new String(records.bytes(), starts[field], ends[field] - starts[field], StandardCharsets.UTF_8);
    }

    /**
     * Returns a field as a count of seconds, written in at most {@value #MOST_DIGITS} decimal digits.
     *
     * @throws RowProblem if it is none
     */
    public long seconds(int field) throws RowProblem {
        byte[] b = records.bytes();
        int from = starts[field];
        boolean negative = b[from] == '-';
        int first = negative ? from + 1 : from;
        long value = 0;
        boolean digits = ends[field] > first && ends[field] - first <= MOST_DIGITS;
        for (int i = first; digits && i < ends[field]; i++) {
            int digit = b[i] - '0';
            digits = digit >= 0 && digit <= 9;
            value = value * 10 + digit;
        }
        if (!digits) {
            throw new RowProblem(Reason.BAD_TIME, "expected a whole number of seconds");
        }
        return negative ? -value : value;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
