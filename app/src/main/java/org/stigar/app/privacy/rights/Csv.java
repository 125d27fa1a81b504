package org.stigar.app.privacy.rights;

import java.util.List;
import java.util.stream.Collectors;
import org.stigar.app.people.PersonalRecords.PersonalTable;

/**
 * A table as CSV (RFC 4180), with its header.
 *
 * <p>An export holds words that other people wrote. Spreadsheets take a text that begins like a formula for one and run it, so
 * such a text gets an apostrophe in front; the JSON beside it holds it as it is.
 */
final class Csv {

    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    static String of(PersonalTable table) {
        StringBuilder csv = new StringBuilder(line(table.columns()));
        table.rows().forEach(row -> csv.append(line(row)));
        return csv.toString();
    }

    private static String line(List<String> fields) {
        return fields.stream().map(Csv::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
