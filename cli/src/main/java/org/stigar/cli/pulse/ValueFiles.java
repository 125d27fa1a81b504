package org.stigar.cli.pulse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.stigar.cli.input.Problems;
import org.stigar.cli.terminal.Refusal;
import org.stigar.cli.terminal.Terminal;
import org.stigar.cli.terminal.Words;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;
import org.stigar.intake.csv.CsvTable;
import org.stigar.intake.report.IntakeReport;
import org.stigar.intake.report.Reason;
import org.stigar.intake.report.ReportBuilder;
import org.stigar.intake.report.RowProblem;
import org.stigar.intake.source.Interned;
import org.stigar.intake.source.SourceFile;

/**
 * Reads who values whose expertise ({@code i,j,w}) and where each belongs ({@code id,value}). All or nothing: a row that is missing says that somebody
 * does not know somebody, so a row that is left out would be a false answer.
 */
final class ValueFiles {

    private final Interned<PersonId> people = Interned.personIds();
    private final Map<PersonId, UnitId> groupOf = new TreeMap<>();
    private final Map<PersonId, Map<PersonId, Integer>> values = new TreeMap<>();

    /**
     * Reads both.
     *
     * @throws Refusal if a row of either cannot be used; what is wrong is told before
     */
    Values read(Path valuesFile, Path groupsFile, Terminal terminal, Words words) throws IOException {
        IntakeReport groups = readGroups(SourceFile.of(groupsFile));
        // Where nobody is known every row would be wrong for that alone.
        List<IntakeReport> reports =
                groups.nothingRead() ? List.of(groups) : List.of(groups, readValues(SourceFile.of(valuesFile)));
        new Problems(terminal).tell(reports);
        long problems = reports.stream().mapToLong(IntakeReport::problemCount).sum();
        if (problems > 0) {
            throw new Refusal(words.text("not-all-read", problems));
        }
        return new Values(groupOf, values);
    }

    private IntakeReport readGroups(SourceFile source) throws IOException {
        Interned<UnitId> units = Interned.unitIds();
        return rows(source, Set.of("id", "value"), table -> {
            PersonId person = table.get(table.column("id"), people);
            if (groupOf.putIfAbsent(person, table.get(table.column("value"), units)) != null) {
                throw new RowProblem(Reason.DUPLICATE_ID, "somebody belongs somewhere already");
            }
        });
    }

    private IntakeReport readValues(SourceFile source) throws IOException {
        return rows(source, Set.of("i", "j", "w"), table -> {
            PersonId from = table.get(table.column("i"), people);
            PersonId to = table.get(table.column("j"), people);
            String value = table.text(table.column("w"));
            if (!groupOf.containsKey(from) || !groupOf.containsKey(to)) {
                throw new RowProblem(Reason.UNKNOWN_PERSON, "of i and j each must be in the file of --groups");
            }
            if (from.equals(to)) {
                throw new RowProblem(Reason.SAME_PERSON, "i and j are one");
            }
            if (!value.matches("[0-" + Values.HIGHEST + "]")) {
                throw new RowProblem(Reason.BAD_VALUE, "w must be 0 to " + Values.HIGHEST);
            }
            if (values.computeIfAbsent(from, asker -> new HashMap<>()).putIfAbsent(to, Integer.valueOf(value))
                    != null) {
                throw new RowProblem(Reason.DUPLICATE_ID, "this i has a row with this j already");
            }
        });
    }

    private static IntakeReport rows(SourceFile source, Set<String> columns, Row row) throws IOException {
        ReportBuilder report = new ReportBuilder(source.name());
        try (CsvTable table = new CsvTable(source, report)) {
            if (table.require(columns.stream().sorted().toArray(String[]::new))) {
                table.ignoreOthersThan(columns);
                while (table.next()) {
                    try {
                        for (String column : columns.stream().sorted().toList()) {
                            table.requireField(table.column(column), column);
                        }
                        row.read(table);
                        report.accept();
                    } catch (RowProblem problem) {
                        report.reject(table.line(), problem);
                    }
                }
            }
        }
        return report.build();
    }

    /** Takes one row. */
    @FunctionalInterface
    private interface Row {
        void read(CsvTable table) throws RowProblem;
    }
}
