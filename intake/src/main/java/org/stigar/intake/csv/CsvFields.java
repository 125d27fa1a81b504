package org.stigar.intake.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.stigar.intake.report.Reason;
import org.stigar.intake.report.RowProblem;
import org.stigar.intake.source.Records;

/** The fields of one row, as stretches of bytes without the blanks around them. */
final class CsvFields {

    private final byte delimiter;
    private byte[] bytes = {};
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int count;

    CsvFields(char delimiter) {
        this.delimiter = (byte) delimiter;
    }

    /** Parts a row: by hand where it has no quotation mark, which is nearly always, else by the library. */
    void part(Records records) throws RowProblem {
        records.requireText();
        count = 0;
        if (records.hasQuotes()) {
            partQuoted(list(records.text(), (char) delimiter));
        } else {
            bytes = records.bytes();
            partPlain(records.from(), records.until());
        }
    }

    int count() {
        return count;
    }

    byte[] bytes() {
        return bytes;
    }

    int start(int field) {
        return field < 0 || field >= count ? 0 : starts[field];
    }

    int end(int field) {
        return field < 0 || field >= count ? 0 : ends[field];
    }

    /** Returns the fields of a row with quotation marks. */
    static List<String> list(String row, char delimiter) throws RowProblem {
        try {
            CsvRecord fields = CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .skipEmptyLines(false)
                    .ofSingleCsvRecord(row);
            return fields.getFields();
        } catch (CsvParseException e) {
            throw new RowProblem(Reason.BAD_QUOTES, "the quotation marks of the row do not match");
        }
    }

    private void partPlain(int from, int until) {
        byte[] b = bytes;
        int start = from;
        for (int i = from; i < until; i++) {
            if (b[i] == delimiter) {
                add(start, i);
                start = i + 1;
            }
        }
        add(start, until);
    }

    private void partQuoted(List<String> fields) {
        byte[][] parts = new byte[fields.size()][];
        int length = 0;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = fields.get(i).getBytes(StandardCharsets.UTF_8);
            length += parts[i].length;
        }
        bytes = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, bytes, at, part.length);
            add(at, at + part.length);
            at += part.length;
        }
    }

    private void add(int from, int until) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        int start = from;
        int end = until;
        while (start < end && isBlank(bytes[start])) {
            start++;
        }
        while (end > start && isBlank(bytes[end - 1])) {
            end--;
        }
        starts[count] = start;
        ends[count] = end;
        count++;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }
}
