package org.stigar.cli.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stigar.arena.problem.PersonPair;
import org.stigar.arena.problem.Together;
import org.stigar.core.people.PersonId;
import org.stigar.intake.csv.CsvTable;
import org.stigar.intake.report.IntakeReport;
import org.stigar.intake.report.Reason;
import org.stigar.intake.report.ReportBuilder;
import org.stigar.intake.report.RowProblem;
import org.stigar.intake.source.Interned;
import org.stigar.intake.source.SourceFile;

/**
 * Reads the small files of an arena. What a row says wrongly goes to a report and the row is left out. Not safe for use by
 * several threads.
 */
final class ArenaFiles {

    private final Set<PersonId> known;
    private final Interned<PersonId> ids = Interned.personIds();
    private final List<IntakeReport> reports = new ArrayList<>();

    /** Prepares to read files that name these people. */
    ArenaFiles(Set<PersonId> known) {
        this.known = Set.copyOf(known);
    }

    /** Returns what became of each file that was read. */
    List<IntakeReport> reports() {
        return List.copyOf(reports);
    }

    /** Reads {@code person}. */
    Set<PersonId> people(Path file) throws IOException {
        Set<PersonId> people = new TreeSet<>();
        read(file, Set.of("person"), Set.of(), table -> people.add(person(table, "person")));
        return people;
    }

    /** Reads {@code person,round}; a blank round means all. */
    Map<Integer, Set<PersonId>> absent(Path file, int rounds) throws IOException {
        Map<Integer, Set<PersonId>> absent = new HashMap<>();
        read(file, Set.of("person"), Set.of("round"), table -> {
            PersonId person = person(table, "person");
            int round = table.isBlank(table.column("round")) ? 0 : number(table, "round", rounds);
            for (int at = round == 0 ? 1 : round; at <= (round == 0 ? rounds : round); at++) {
                absent.computeIfAbsent(at - 1, unseen -> new HashSet<>()).add(person);
            }
        });
        return absent;
    }

    /** Reads {@code person,other}. */
    Set<PersonPair> pairs(Path file) throws IOException {
        Set<PersonPair> pairs = new TreeSet<>();
        read(file, Set.of("person", "other"), Set.of(), table -> pairs.add(pair(table)));
        return pairs;
    }

    /** Reads {@code group,person}: who has the same group stays together. */
    List<Together> together(Path file) throws IOException {
        Map<String, Set<PersonId>> groups = new TreeMap<>();
        read(file, Set.of("group", "person"), Set.of(), table -> {
            table.requireField(table.column("group"), "group");
            groups.computeIfAbsent(table.text(table.column("group")), unseen -> new TreeSet<>())
                    .add(person(table, "person"));
        });
        return groups.values().stream()
                .filter(group -> group.size() > 1)
                .map(Together::new)
                .toList();
    }

    /**
     * Reads earlier meetings: {@code person,other,times}, where blank times mean once, or an earlier plan. People who do not take
     * part are no fault: others than today's met then.
     */
    Map<PersonPair, Integer> history(Path file) throws IOException {
        if (PlanFile.is(file)) {
            Map<PersonPair, Integer> meetings =
                    new TreeMap<>(plan(file).grouping().meetings());
            meetings.keySet().removeIf(pair -> !known.contains(pair.first()) || !known.contains(pair.second()));
            return meetings;
        }
        Map<PersonPair, Integer> history = new TreeMap<>();
        read(file, Set.of("person", "other"), Set.of("times"), table -> {
            PersonId one = id(table, "person");
            PersonId other = id(table, "other");
            int times = table.isBlank(table.column("times")) ? 1 : number(table, "times", 1_000);
            history.merge(pair(one, other), times, Integer::sum);
        });
        return history;
    }

    /** Reads an earlier plan. */
    PlanFile plan(Path file) throws IOException {
        PlanFile.Rows rows = new PlanFile.Rows();
        read(
                file,
                Set.of("round", "group", "person"),
                Set.of("start"),
                table -> rows.add(
                        number(table, "round", PlanFile.MOST),
                        number(table, "group", PlanFile.MOST),
                        id(table, "person")));
        return rows.build();
    }

    private interface Row {
        void read(CsvTable table) throws RowProblem;
    }

    private void read(Path file, Set<String> needed, Set<String> more, Row row) throws IOException {
        SourceFile source = SourceFile.of(file);
        ReportBuilder report = new ReportBuilder(source.name());
        try (CsvTable table = new CsvTable(source, report)) {
            if (table.require(needed.stream().sorted().toArray(String[]::new))) {
                Set<String> columns = new HashSet<>(needed);
                columns.addAll(more);
                table.ignoreOthersThan(columns);
                while (table.next()) {
                    try {
                        row.read(table);
                        report.accept();
                    } catch (RowProblem problem) {
                        report.reject(table.line(), problem);
                    }
                }
            }
        }
        reports.add(report.build());
    }

    private PersonId id(CsvTable table, String column) throws RowProblem {
        table.requireField(table.column(column), column);
        return table.get(table.column(column), ids);
    }

    private PersonId person(CsvTable table, String column) throws RowProblem {
        PersonId person = id(table, column);
        if (!known.contains(person)) {
            throw new RowProblem(Reason.UNKNOWN_PERSON, "no such person is in the people file");
        }
        return person;
    }

    private PersonPair pair(CsvTable table) throws RowProblem {
        return pair(person(table, "person"), person(table, "other"));
    }

    private static PersonPair pair(PersonId one, PersonId other) throws RowProblem {
        if (one.equals(other)) {
            throw new RowProblem(Reason.SAME_PERSON, "a pair needs two people");
        }
        return new PersonPair(one, other);
    }

    private static int number(CsvTable table, String column, int most) throws RowProblem {
        table.requireField(table.column(column), column);
        String text = table.text(table.column(column));
        if (!text.matches("[1-9][0-9]{0,5}") || Integer.parseInt(text) > most) {
            throw new RowProblem(Reason.BAD_VALUE, column + " must be a number from 1 to " + most);
        }
        return Integer.parseInt(text);
    }
}
