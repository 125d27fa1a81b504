package org.stigar.app.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The rows of {@code docs/privacy-register.md}. */
record Register(List<Row> rows) {

    private static final Path FILE = Path.of(System.getProperty("stigar.root", ".."), "docs", "privacy-register.md");
    private static final Pattern COLUMN = Pattern.compile("[a-z_0-9]+\\.[a-z_0-9]+");

    /** Reads the document. */
    static Register read() {
        try {
            return of(Files.readAllLines(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the lines of a document: rows of Markdown tables, those that rule off a header aside. */
    static Register of(List<String> lines) {
        return new Register(lines.stream()
                .filter(line -> line.startsWith("|") && !line.startsWith("|--"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|", -1))
                        .map(cell -> cell.strip().replace("`", ""))
                        .toList())
                .map(cells -> new Row(cells.get(0), cells.subList(1, cells.size() - 1)))
                .toList());
    }

    /** Returns the rows about columns of the database. */
    List<Row> columns() {
        return rows.stream().filter(row -> COLUMN.matcher(row.name()).matches()).toList();
    }

    /** Returns the rows that say what the page says of a table of the export. */
    List<Row> exports() {
        return rows.stream()
                .filter(row -> row.cells().size() == 3 && !row.name().equals("export"))
                .toList();
    }

    /** A row: its first cell, and the others. */
    record Row(String name, List<String> cells) {}
}
