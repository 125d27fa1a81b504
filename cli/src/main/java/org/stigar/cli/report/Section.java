package org.stigar.cli.report;

import java.util.List;
import java.util.Optional;
import org.stigar.cli.output.Table;

/**
 * A part of a page.
 *
 * @param lead one or two sentences that say how to read it
 * @param tables the figures; where there is a picture the first of them tells the same as the picture
 */
public record Section(String title, String lead, Optional<Picture> picture, List<Table> tables) {

    public Section {
        tables = List.copyOf(tables);
    }

    /** Returns a section of tables alone. */
    public static Section of(String title, String lead, Table... tables) {
        return new Section(title, lead, Optional.empty(), List.of(tables));
    }

    /** Returns a section of a picture and the table that tells the same. */
    public static Section of(String title, String lead, Picture picture, Table table) {
        return new Section(title, lead, Optional.of(picture), List.of(table));
    }
}
