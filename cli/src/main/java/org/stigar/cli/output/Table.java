package org.stigar.cli.output;

import java.util.List;

/**
 * Rows under columns.
 *
 * @param key for programs and file names, the same in every language
 * @param title for people
 * @param rows each with a cell for every column
 * @param notes for people: what to know when reading the table
 */
public record Table(String key, String title, List<Column> columns, List<List<Cell>> rows, List<String> notes) {

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " cells under " + columns.size() + " columns");
            }
        }
    }
}
