package org.stigar.intake.change;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.stigar.core.change.draft.Draft;
import org.stigar.core.change.draft.Part;
import org.stigar.core.change.draft.Part.Trait;
import org.stigar.core.change.draft.Step;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.intake.csv.CsvTable;
import org.stigar.intake.report.Reason;
import org.stigar.intake.report.ReportBuilder;
import org.stigar.intake.report.RowProblem;
import org.stigar.intake.source.SourceFile;

/** Reads and writes a drafted reorganisation, one step in a row. See {@code docs/formats/change.md}. */
public final class CsvChange {

    private static final List<String> COLUMNS = List.of("step", "unit", "to", "name", "kind", "part", "value");

    private CsvChange() {}

    /**
     * Reads a file to its end. Whether the steps make sense is seen when they are carried out.
     *
     * @throws IOException if the disk fails, not if the contents are wrong
     */
    public static ChangeIntake read(SourceFile source) throws IOException {
        ReportBuilder report = new ReportBuilder(source.name());
        List<Step> steps = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        try (CsvTable table = new CsvTable(source, report)) {
            if (table.require("step", "unit")) {
                table.ignoreOthersThan(Set.copyOf(COLUMNS));
                while (table.next()) {
                    try {
                        if (steps.size() == Draft.MOST_STEPS) {
                            throw new RowProblem(
                                    Reason.BAD_VALUE, "a change has at most " + Draft.MOST_STEPS + " steps");
                        }
                        steps.add(step(table));
                        lines.add(table.line());
                        report.accept();
                    } catch (RowProblem problem) {
                        report.reject(table.line(), problem);
                    }
                }
            }
        }
        return new ChangeIntake(steps, lines, report.build());
    }

    private static Step step(CsvTable table) throws RowProblem {
        table.requireField(table.column("step"), "step");
        table.requireField(table.column("unit"), "unit");
        UnitId unit = unit(text(table, "unit"));
        return switch (text(table, "step").toLowerCase(Locale.ROOT)) {
            case "found" -> found(table, unit);
            case "move" -> new Step.Move(unit, to(table));
            case "merge" -> new Step.Merge(unit, to(table));
            case "split" ->
                new Step.Split(
                        unit,
                        findPart(table)
                                .orElseThrow(() ->
                                        new RowProblem(Reason.MISSING_FIELD, "a split needs a part and its value")),
                        to(table));
            case "join" -> new Step.Join(unit, findPart(table), to(table));
            case "close" -> new Step.Close(unit);
            default -> throw new RowProblem(Reason.BAD_VALUE, "step must be found, move, merge, split, join or close");
        };
    }

    private static Step found(CsvTable table, UnitId unit) throws RowProblem {
        table.requireField(table.column("name"), "name");
        Optional<UnitId> parent = text(table, "to").isEmpty() ? Optional.empty() : Optional.of(unit(text(table, "to")));
        try {
            return new Step.Found(unit, text(table, "name"), kind(text(table, "kind")), parent);
        } catch (IllegalArgumentException e) {
            throw new RowProblem(
                    Reason.BAD_VALUE, "a name has at most " + Step.Found.LONGEST_NAME + " characters in one line");
        }
    }

    private static UnitKind kind(String text) throws RowProblem {
        return switch (text.toLowerCase(Locale.ROOT).replace(' ', '-')) {
            case "department" -> UnitKind.DEPARTMENT;
            case "", "team" -> UnitKind.TEAM;
            case "business-area" -> UnitKind.BUSINESS_AREA;
            case "project" -> UnitKind.PROJECT;
            default ->
                throw new RowProblem(Reason.BAD_VALUE, "kind must be team, department, business-area or project");
        };
    }

    private static UnitId to(CsvTable table) throws RowProblem {
        table.requireField(table.column("to"), "to");
        return unit(text(table, "to"));
    }

    private static UnitId unit(String text) throws RowProblem {
        if (!text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0) {
            throw new RowProblem(Reason.BAD_VALUE, "the id of a unit does not begin as a formula does");
        }
        try {
            return new UnitId(text);
        } catch (IllegalArgumentException e) {
            throw new RowProblem(Reason.BAD_VALUE, "this cannot be the id of a unit");
        }
    }

    private static Optional<Part> findPart(CsvTable table) throws RowProblem {
        String part = text(table, "part").toLowerCase(Locale.ROOT);
        String value = text(table, "value");
        if (part.isEmpty() && value.isEmpty()) {
            return Optional.empty();
        }
        Trait trait = switch (part) {
            case "function" -> Trait.FUNCTION;
            case "country" -> Trait.COUNTRY;
            case "city" -> Trait.CITY;
            default -> throw new RowProblem(Reason.BAD_VALUE, "part must be function, country or city");
        };
        try {
            return Optional.of(new Part(trait, value));
        } catch (IllegalArgumentException e) {
            throw new RowProblem(
                    Reason.BAD_VALUE, "value must be one line of 1 to " + Part.LONGEST_VALUE + " characters");
        }
    }

    private static String text(CsvTable table, String column) {
        return table.text(table.column(column)).strip();
    }

    /** Writes steps so that they can be read again. */
    public static String write(List<Step> steps) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(COLUMNS);
            steps.forEach(step -> csv.writeRecord(row(step)));
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return text.toString();
    }

    private static List<String> row(Step step) {
        if (step instanceof Step.Found found) {
            String parent = found.parent().map(UnitId::value).orElse("");
            return row("found", found.unit(), parent, found.name(), word(found.kind()), Optional.empty());
        }
        if (step instanceof Step.Move move) {
            return row("move", move.unit(), move.parent().value(), "", "", Optional.empty());
        }
        if (step instanceof Step.Merge merge) {
            return row("merge", merge.unit(), merge.into().value(), "", "", Optional.empty());
        }
        if (step instanceof Step.Split split) {
            return row("split", split.unit(), split.to().value(), "", "", Optional.of(split.part()));
        }
        if (step instanceof Step.Join join) {
            return row("join", join.unit(), join.project().value(), "", "", join.part());
        }
        return row("close", step.unit(), "", "", "", Optional.empty());
    }

    private static List<String> row(
            String step, UnitId unit, String to, String name, String kind, Optional<Part> part) {
        return List.of(
                step,
                unit.value(),
                to,
                name,
                kind,
                part.map(some -> some.trait().name().toLowerCase(Locale.ROOT)).orElse(""),
                part.map(Part::value).orElse(""));
    }

    private static String word(UnitKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
