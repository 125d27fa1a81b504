package org.stigar.cli.output;

import java.util.List;

/**
 * What a command answers.
 *
 * @param shape whether programs get one plain table or a document of several
 * @param notes for people, after the tables
 */
public record Answer(Shape shape, List<Table> tables, List<String> notes) {

    /** What programs get. */
    public enum Shape {
        /** One array in JSON, one table in CSV. */
        ONE_TABLE,
        /** A table of one row: one object in JSON, one table in CSV. */
        ONE_RECORD,
        /** An object of arrays in JSON; in CSV {@code table,row,column,value}. */
        DOCUMENT
    }

    public Answer {
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
        if (shape != Shape.DOCUMENT && tables.size() != 1) {
            throw new IllegalArgumentException("one table was promised, there are " + tables.size());
        }
        if (shape == Shape.ONE_RECORD && tables.get(0).rows().size() != 1) {
            throw new IllegalArgumentException(
                    "one row was promised, there are " + tables.get(0).rows().size());
        }
    }

    /** Returns an answer of one table. */
    public static Answer of(Table table, List<String> notes) {
        return new Answer(Shape.ONE_TABLE, List.of(table), notes);
    }

    /** Returns an answer of one table with one row. */
    public static Answer record(Table table, List<String> notes) {
        return new Answer(Shape.ONE_RECORD, List.of(table), notes);
    }

    /** Returns an answer of any number of tables. */
    public static Answer document(List<Table> tables, List<String> notes) {
        return new Answer(Shape.DOCUMENT, tables, notes);
    }
}
