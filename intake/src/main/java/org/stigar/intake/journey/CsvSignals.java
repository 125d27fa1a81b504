package org.stigar.intake.journey;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stigar.core.journey.Signal;
import org.stigar.core.journey.Signal.Kind;
import org.stigar.intake.csv.CsvTable;
import org.stigar.intake.report.Reason;
import org.stigar.intake.report.ReportBuilder;
import org.stigar.intake.report.RowProblem;
import org.stigar.intake.source.SourceFile;

/** Reads and writes what customers let one know, one stage and month in a row. See {@code docs/formats/signals.md}. */
public final class CsvSignals {

    private static final String STAGE = "stage";
    private static final String MONTH = "month";
    private static final Pattern YEAR_AND_MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("[-−]?\\d{1,7}([.,]\\d{1,2})?");

    private CsvSignals() {}

    private record Row(String stage, YearMonth month) {}

    /**
     * Reads a file to its end.
     *
     * @param isStage which stages the journey has, by name
     * @param latest the last month of which there can be figures
     * @throws IOException if the disk fails, not if the contents are wrong
     */
    public static SignalIntake read(SourceFile source, Predicate<String> isStage, YearMonth latest) throws IOException {
        ReportBuilder report = new ReportBuilder(source.name());
        List<Signal> signals = new ArrayList<>();
        Set<Row> seen = new HashSet<>();
        try (CsvTable table = new CsvTable(source, report)) {
            if (table.require(STAGE, MONTH)) {
                table.ignoreOthersThan(columns().collect(Collectors.toSet()));
                while (table.next()) {
                    try {
                        Row row = row(table, isStage, latest);
                        List<Signal> figures = figures(table, row);
                        if (!seen.add(row)) {
                            throw new RowProblem(Reason.DUPLICATE_ID, "an earlier row has the same stage and month");
                        }
                        signals.addAll(figures);
                        report.accept();
                    } catch (RowProblem problem) {
                        report.reject(table.line(), problem);
                    }
                }
            }
        }
        return new SignalIntake(signals, report.build());
    }

    private static Stream<String> columns() {
        return Stream.concat(Stream.of(STAGE, MONTH), Stream.of(Kind.values()).map(Kind::column));
    }

    private static Row row(CsvTable table, Predicate<String> isStage, YearMonth latest) throws RowProblem {
        table.requireField(table.column(STAGE), STAGE);
        table.requireField(table.column(MONTH), MONTH);
        String stage = table.text(table.column(STAGE));
        if (!isStage.test(stage)) {
            throw new RowProblem(Reason.UNKNOWN_STAGE, "the journey has no stage of that name");
        }
        return new Row(stage, month(table.text(table.column(MONTH)), latest));
    }

    private static YearMonth month(String text, YearMonth latest) throws RowProblem {
        try {
            if (YEAR_AND_MONTH.matcher(text).matches()) {
                YearMonth month = YearMonth.parse(text);
                if (!month.isBefore(Signal.FIRST_MONTH) && !month.isAfter(latest)) {
                    return month;
                }
            }
        } catch (DateTimeException e) {
            // Told below, as what is no month in another way.
        }
        throw new RowProblem(
                Reason.BAD_TIME,
                "a month is written as 2026-03, from " + Signal.FIRST_MONTH + " to the one that runs, and is not");
    }

    private static List<Signal> figures(CsvTable table, Row row) throws RowProblem {
        List<Signal> figures = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            int column = table.column(kind.column());
            if (!table.isBlank(column)) {
                figures.add(new Signal(row.stage(), row.month(), kind, number(table.text(column), kind)));
            }
        }
        if (figures.isEmpty()) {
            throw new RowProblem(Reason.MISSING_FIELD, "the row has no figure");
        }
        return figures;
    }

    private static double number(String text, Kind kind) throws RowProblem {
        if (NUMBER.matcher(text).matches()) {
            double value = Double.parseDouble(text.replace(',', '.').replace('−', '-'));
            if (kind.holds(value)) {
                return value;
            }
        }
        throw new RowProblem(
                Reason.BAD_VALUE, kind.column() + " is no number that it can be, with at most two decimals");
    }

    /** Writes signals so that they can be read again, by stage and month in the order in which stages are given first. */
    public static String write(List<Signal> signals) {
        List<String> stages = signals.stream().map(Signal::stage).distinct().toList();
        Map<Row, Map<Kind, Double>> rows = new TreeMap<>(
                Comparator.comparing((Row row) -> stages.indexOf(row.stage())).thenComparing(Row::month));
        for (Signal signal : signals) {
            rows.computeIfAbsent(new Row(signal.stage(), signal.month()), row -> new EnumMap<>(Kind.class))
                    .put(signal.kind(), signal.value());
        }
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(columns().toList());
            rows.forEach((row, figures) -> csv.writeRecord(Stream.concat(
                            Stream.of(row.stage(), row.month().toString()),
                            Stream.of(Kind.values()).map(kind -> plain(figures.get(kind))))
                    .toList()));
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return text.toString();
    }

    private static String plain(@Nullable Double value) {
        return value == null
                ? ""
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
