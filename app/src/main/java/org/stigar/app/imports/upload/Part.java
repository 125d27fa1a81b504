package org.stigar.app.imports.upload;

import java.util.List;
import java.util.Locale;

/** What a file of an upload is. Its name is ours: what a browser calls it is never used. */
public enum Part {
    PEOPLE("id", "name", "addresses", "country", "city", "function", "role", "level"),
    UNITS("id", "name", "kind", "parent", "from", "until"),
    MEMBERSHIPS("person", "unit", "from", "until"),
    WALKS("at", "participants", "from", "to", "kind", "occasion"),
    DRAWN("by", "with", "rhythm", "at", "confirmed");

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot change
    private final List<String> columns;

    Part(String... columns) {
        this.columns = List.of(columns);
    }

    /** Returns the columns that a preview shows, those that are there. */
    public List<String> columns() {
        return columns;
    }

    /** Returns the name that reports give the file. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".csv";
    }
}
