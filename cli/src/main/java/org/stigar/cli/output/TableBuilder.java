package org.stigar.cli.output;

import java.util.ArrayList;
import java.util.List;

/** Builds a table column by column, then row by row. Not safe for use by several threads. */
public final class TableBuilder {

    private final String key;
    private final String title;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** Starts a table; {@code key} is for programs and file names, {@code title} for people. */
    public TableBuilder(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** Adds a column of words: its key for programs, its heading for people. */
    public TableBuilder words(String column, String heading) {
        columns.add(Column.words(column, heading));
        return this;
    }

    /** Adds a column of numbers likewise. */
    public TableBuilder numbers(String column, String heading) {
        columns.add(Column.numbers(column, heading));
        return this;
    }

    /** Adds a row with a cell for every column. */
    public TableBuilder row(Cell... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** Adds what people should know when they read the table. */
    public TableBuilder note(String note) {
        notes.add(note);
        return this;
    }

    /** Returns the table. */
    public Table build() {
        return new Table(key, title, columns, rows, notes);
    }
}
