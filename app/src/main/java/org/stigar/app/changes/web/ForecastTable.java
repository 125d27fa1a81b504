package org.stigar.app.changes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.stigar.app.organisation.figures.ForecastFigures;
import org.stigar.app.organisation.figures.ForecastFigures.Between;
import org.stigar.app.organisation.figures.ForecastFigures.Losses;

/** A forecast as a table: the words of the page, and no number that it does not show. */
final class ForecastTable {

    private ForecastTable() {}

    static String csv(ForecastFigures figures, ChangeWords words) {
        StringBuilder text = new StringBuilder(
                "one,other,trails,closings,without_change,extra,extra_low,extra_high,gained,pairs_gained,");
        text.append(String.join(",", StatesView.COLUMNS)).append("\r\n");
        add(text, List.of("", ""), figures.losses(), List.of("", ""), words);
        for (Between row : figures.between()) {
            add(
                    text,
                    List.of(
                            words.names(row.one().names()),
                            words.names(row.other().names())),
                    row.losses(),
                    List.of(words.count(row.gained()), words.count(row.pairs())),
                    words);
        }
        return text.toString();
    }

    private static void add(
            StringBuilder text, List<String> between, Losses losses, List<String> gained, ChangeWords words) {
        List<String> fields = new ArrayList<>(List.of(
                safe(between.get(0)),
                safe(between.get(1)),
                words.count(losses.trails()),
                words.count(losses.closings()),
                words.count(losses.withoutChange()),
                words.count(losses.extra()),
                words.count(losses.extraLow()),
                words.count(losses.extraHigh()),
                gained.get(0),
                gained.get(1)));
        fields.addAll(new StatesView(words).cells(losses));
        text.append(fields.stream().map(ForecastTable::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /** As RFC 4180 has it. */
    private static String quoted(String field) {
        boolean isPlain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return isPlain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    /** A name that a program for tables would take for a formula. */
    private static String safe(String name) {
        return !name.isEmpty() && "=+-@\t\r".indexOf(name.charAt(0)) >= 0 ? "'" + name : name;
    }
}
