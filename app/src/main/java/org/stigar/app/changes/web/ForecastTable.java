package org.stigar.app.changes.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.stigar.app.organisation.figures.ForecastFigures;
import org.stigar.app.organisation.figures.ForecastFigures.Between;
import org.stigar.app.organisation.figures.ForecastFigures.Losses;

/** A forecast as a table: the words of the page, and no number that it does not show. */
final class ForecastTable {

    private ForecastTable() {}

    static String csv(ForecastFigures figures, ChangeWords words) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "one",
                    "other",
                    "trails",
                    "closings",
                    "without_change",
                    "extra",
                    "extra_low",
                    "extra_high",
                    "gained",
                    "pairs_gained");
            write(csv, List.of("", ""), figures.losses(), List.of("", ""), words);
            for (Between row : figures.between()) {
                write(
                        csv,
                        List.of(
                                words.names(row.one().names()),
                                words.names(row.other().names())),
                        row.losses(),
                        List.of(words.count(row.gained()), words.count(row.pairs())),
                        words);
            }
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return text.toString();
    }

    private static void write(
            CsvWriter csv, List<String> between, Losses losses, List<String> gained, ChangeWords words) {
        csv.writeRecord(
                safe(between.get(0)),
                safe(between.get(1)),
                words.count(losses.trails()),
                words.count(losses.closings()),
                words.count(losses.withoutChange()),
                words.count(losses.extra()),
                words.count(losses.extraLow()),
                words.count(losses.extraHigh()),
                gained.get(0),
                gained.get(1));
    }

    /** A name that a program for tables would take for a formula. */
    private static String safe(String name) {
        return !name.isEmpty() && "=+-@\t\r".indexOf(name.charAt(0)) >= 0 ? "'" + name : name;
    }
}
