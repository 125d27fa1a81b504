package org.stigar.intake.journey;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.stigar.core.journey.CheckedJourney;
import org.stigar.core.journey.Journey;
import org.stigar.core.journey.JourneyProblem;
import org.stigar.core.journey.Stage;
import org.stigar.core.people.UnitId;
import org.stigar.intake.csv.CsvTable;
import org.stigar.intake.report.Reason;
import org.stigar.intake.report.ReportBuilder;
import org.stigar.intake.report.RowProblem;
import org.stigar.intake.source.SourceFile;

/** Reads and writes a customer's journey, one stage in a row, or one touchpoint. See {@code docs/formats/journey.md}. */
public final class CsvJourney {

    private static final List<String> COLUMNS = List.of("stage", "units", "functions", "touchpoints", "next");

    static final String TOO_LONG = "names have at most " + Stage.LONGEST_NAME + " characters, and a stage "
            + Stage.MOST_PARTS + " parts of a kind";

    private CsvJourney() {}

    /**
     * Reads a file to its end. One with a column {@code touchpoint} has a touchpoint in each row, any other a stage.
     *
     * @param isKnown which units there are
     * @throws IOException if the disk fails, not if the contents are wrong
     */
    public static JourneyIntake read(SourceFile source, Predicate<UnitId> isKnown) throws IOException {
        ReportBuilder report = new ReportBuilder(source.name());
        List<Journey.Drawn> drawn = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        try (CsvTable table = new CsvTable(source, report)) {
            if (table.require("stage") && table.has("touchpoint")) {
                for (TouchpointRows.Found found : new TouchpointRows(table, isKnown, report).read()) {
                    drawn.add(found.drawn());
                    lines.add(found.line());
                }
            } else if (table.has("stage")) {
                table.ignoreOthersThan(Set.copyOf(COLUMNS));
                while (table.next()) {
                    try {
                        drawn.add(stage(table));
                        lines.add(table.line());
                        report.accept();
                    } catch (RowProblem problem) {
                        report.reject(table.line(), problem);
                    }
                }
            }
        }
        CheckedJourney checked = Journey.of(drawn, isKnown);
        for (JourneyProblem problem : checked.problems()) {
            tell(problem, lines.get(problem.stage()), report);
        }
        return new JourneyIntake(checked.journey(), report.build());
    }

    private static Journey.Drawn stage(CsvTable table) throws RowProblem {
        table.requireField(table.column("stage"), "stage");
        try {
            TreeSet<UnitId> units = new TreeSet<>();
            list(table, "units").forEach(id -> units.add(new UnitId(id)));
            Stage stage = new Stage(
                    table.text(table.column("stage")), units, list(table, "functions"), list(table, "touchpoints"));
            return new Journey.Drawn(stage, list(table, "next"));
        } catch (IllegalArgumentException e) {
            throw new RowProblem(Reason.BAD_VALUE, TOO_LONG);
        }
    }

    static List<String> list(CsvTable table, String column) {
        return Arrays.stream(table.text(table.column(column)).split("\\|", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    private static void tell(JourneyProblem problem, long line, ReportBuilder report) {
        switch (problem.reason()) {
            case SAME_NAME ->
                report.rejectAccepted(line, Reason.DUPLICATE_ID, "an earlier stage of the journey has the same name");
            case TOO_MANY_STAGES ->
                report.rejectAccepted(
                        line, Reason.BAD_VALUE, "a journey has at most " + Journey.MOST_STAGES + " stages");
            case UNKNOWN_STAGE ->
                report.note(line, Reason.BAD_VALUE, "next names a stage that is not there: that hand-over is left out");
            case LOOP -> report.note(line, Reason.CYCLE, "next leads back to where the customer comes from: left out");
            case NO_UNITS -> {
                // Who carries a stage may be found out later.
            }
            case UNKNOWN_UNIT -> report.note(line, Reason.UNKNOWN_UNIT, "a unit of the stage is not there: left out");
        }
    }

    /** Writes a journey so that it can be read again, one touchpoint in a row. */
    public static String writeTouchpoints(Journey journey) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(TouchpointRows.COLUMNS);
            for (Journey.Drawn drawn : journey.drawn()) {
                Stage stage = drawn.stage();
                List<String> touchpoints = stage.touchpoints().isEmpty() ? List.of("") : stage.touchpoints();
                for (String touchpoint : touchpoints) {
                    TouchpointRows.Touchpoint parts = TouchpointRows.Touchpoint.of(touchpoint);
                    csv.writeRecord(
                            stage.name(),
                            parts.name(),
                            parts.channel(),
                            String.join(
                                    "|",
                                    stage.units().stream().map(UnitId::value).toList()),
                            String.join("|", stage.functions()),
                            String.join("|", drawn.next()));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return text.toString();
    }

    /** Writes a journey so that it can be read again, one stage in a row. */
    public static String write(Journey journey) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(COLUMNS);
            for (Journey.Drawn drawn : journey.drawn()) {
                Stage stage = drawn.stage();
                csv.writeRecord(
                        stage.name(),
                        String.join(
                                "|", stage.units().stream().map(UnitId::value).toList()),
                        String.join("|", stage.functions()),
                        String.join("|", stage.touchpoints()),
                        String.join("|", drawn.next()));
            }
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return text.toString();
    }
}
