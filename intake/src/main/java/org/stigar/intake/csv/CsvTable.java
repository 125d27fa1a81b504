package org.stigar.intake.csv;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.stigar.core.people.Validity;
import org.stigar.intake.report.Reason;
import org.stigar.intake.report.ReportBuilder;
import org.stigar.intake.report.RowProblem;
import org.stigar.intake.source.Interned;
import org.stigar.intake.source.Records;
import org.stigar.intake.source.SourceFile;
import org.stigar.intake.source.Times;

/**
 * A table with named columns, read row by row as RFC 4180 has it. Not safe for use by several threads.
 *
 * <p>The header says whether a comma or a semicolon parts the fields, and what the columns are, in any order and any
 * letter case; blanks around a field do not count. A row may be shorter than the header (what is missing is blank), not
 * longer. A row that is no row goes to the report and is passed over.
 */
public final class CsvTable implements Closeable {

    private final Records records;
    private final ReportBuilder report;
    private final Map<String, Integer> columns = new HashMap<>();
    private CsvFields fields = new CsvFields(',');
    private char delimiter = ',';
    private int width;

    /**
     * Opens a table and reads its header. Problems with the header go to the report, and leave a table without columns.
     *
     * @throws IOException if the disk fails
     */
    public CsvTable(SourceFile source, ReportBuilder report) throws IOException {
        records = new Records(source, Records.Layout.CSV);
        this.report = report;
        try {
            readHeader();
        } catch (IOException e) {
            records.close();
            throw e;
        }
    }

    private void readHeader() throws IOException {
        if (!records.next()) {
            records.reportBreak(report);
            return;
        }
        try {
            String header = records.text();
            delimiter = delimiterOf(header);
            List<String> names = CsvFields.list(header, delimiter);
            for (String name : names) {
                String plain = name.strip().toLowerCase(Locale.ROOT);
                if (!plain.isEmpty() && columns.put(plain, width) != null) {
                    columns.clear();
                    throw new RowProblem(Reason.BAD_HEADER, "two columns have the same name");
                }
                width++;
            }
            records.delimiter((byte) delimiter);
            fields = new CsvFields(delimiter);
        } catch (RowProblem problem) {
            report.note(records.line(), problem.reason(), problem.detail());
        }
    }

    /** Returns the sign that is more frequent outside of quotation marks. */
    private static char delimiterOf(String header) {
        int commas = 0;
        int semicolons = 0;
        boolean quoted = false;
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            quoted ^= c == '"';
            commas += !quoted && c == ',' ? 1 : 0;
            semicolons += !quoted && c == ';' ? 1 : 0;
        }
        return semicolons > commas ? ';' : ',';
    }

    /** Returns whether the header names all of these columns. */
    public boolean has(String... names) {
        return Stream.of(names).allMatch(columns::containsKey);
    }

    /**
     * Returns whether all of these columns are there, and tells the report which are not. An empty file lacks records, not
     * columns.
     */
    public boolean require(String... names) {
        List<String> missing =
                Stream.of(names).filter(name -> !columns.containsKey(name)).toList();
        if (!missing.isEmpty() && width > 0) {
            report.note(1, Reason.MISSING_COLUMN, String.join(", ", missing));
        }
        return missing.isEmpty();
    }

    /** Notes columns that are not among the known ones by their place, since what stands there may be anything. */
    public void ignoreOthersThan(Set<String> known) {
        columns.entrySet().stream()
                .filter(column -> !known.contains(column.getKey()))
                .map(column -> column.getValue() + 1)
                .sorted()
                .forEach(place ->
                        report.note(1, Reason.UNKNOWN_COLUMN, "column " + place + " is not known and was ignored"));
    }

    /** Returns a column's place, or −1 for one that is not there and reads as blank. */
    public int column(String name) {
        return columns.getOrDefault(name, -1);
    }

    /** Returns how many columns the header has; 0 if there is none. */
    public int width() {
        return width;
    }

    /** Returns the sign that parts the fields. */
    public char delimiter() {
        return delimiter;
    }

    /**
     * Goes to the next row and returns whether there is one. At the end a compressed file that broke off is reported.
     *
     * @throws IOException if the disk fails
     */
    public boolean next() throws IOException {
        while (records.next()) {
            try {
                fields.part(records);
                if (fields.count() > width) {
                    throw new RowProblem(Reason.BAD_FIELDS, "expected " + width + " fields, had " + fields.count());
                }
                return true;
            } catch (RowProblem problem) {
                report.reject(records.line(), problem);
            }
        }
        records.reportBreak(report);
        return false;
    }

    /** Returns the row's first line, counted from 1. */
    public long line() {
        return records.line();
    }

    /** Returns the bytes that {@link #start} and {@link #end} are places in. */
    public byte[] bytes() {
        return fields.bytes();
    }

    /** Returns where a field begins. */
    public int start(int column) {
        return fields.start(column);
    }

    /** Returns where a field ends. */
    public int end(int column) {
        return fields.end(column);
    }

    /** Returns whether a field is blank or not there. */
    public boolean isBlank(int column) {
        return fields.start(column) == fields.end(column);
    }

    /** Returns a field's text, empty where there is none. */
    public String text(int column) {
        int start = fields.start(column);
        return new String(fields.bytes(), start, fields.end(column) - start, StandardCharsets.UTF_8);
    }

    /**
     * Returns a field as an interned value.
     *
     * @throws RowProblem if it is none
     */
    public <T> T get(int column, Interned<T> values) throws RowProblem {
        return values.get(fields.bytes(), fields.start(column), fields.end(column));
    }

    /**
     * Lets pass a field that is not blank.
     *
     * @param name how the report calls the column
     * @throws RowProblem if it is
     */
    public void requireField(int column, String name) throws RowProblem {
        if (isBlank(column)) {
            throw new RowProblem(Reason.MISSING_FIELD, name + " is blank");
        }
    }

    /**
     * Returns the period whose two ends stand in two columns; blank is without begin or end.
     *
     * @throws RowProblem if one of them is no time, or the period does not end after it begins
     */
    public Validity validity(String from, String until, Times times) throws RowProblem {
        int begins = column(from);
        int ends = column(until);
        Instant begin = times.begin(bytes(), start(begins), end(begins));
        Instant end = times.end(bytes(), start(ends), end(ends));
        if (!begin.isBefore(end)) {
            throw new RowProblem(Reason.ENDS_BEFORE_IT_BEGINS, until + " must be later than " + from + ", and is not");
        }
        return new Validity(begin, end);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
