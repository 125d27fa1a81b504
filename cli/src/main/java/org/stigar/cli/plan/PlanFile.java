package org.stigar.cli.plan;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stigar.arena.plan.Plan;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.problem.Sitting;
import org.stigar.cli.output.Answer;
import org.stigar.cli.output.Cell;
import org.stigar.cli.output.Format;
import org.stigar.cli.output.TableBuilder;
import org.stigar.cli.terminal.Language;
import org.stigar.core.people.PersonId;
import org.stigar.intake.csv.CsvTable;
import org.stigar.intake.report.ReportBuilder;
import org.stigar.intake.source.SourceFile;

/**
 * A plan as a table of seats: {@code round,group,person,start}. See {@code docs/formats/plan.md}.
 *
 * @param grouping rounds and groups in the order of their numbers
 */
record PlanFile(Grouping grouping) {

    /** Rounds and groups there can be in a file. */
    static final int MOST = 10_000;

    /** Returns whether a file has the columns of a plan. */
    static boolean is(Path file) throws IOException {
        SourceFile source = SourceFile.of(file);
        try (CsvTable table = new CsvTable(source, new ReportBuilder(source.name()))) {
            return table.has("round", "group", "person");
        }
    }

    /** Returns how many rounds there are. */
    int rounds() {
        return grouping.rounds().size();
    }

    /** Returns about how many people its groups have, 2 or more. */
    int size() {
        long groups = grouping.rounds().stream()
                .mapToLong(sitting -> sitting.groups().size())
                .sum();
        long seats = grouping.rounds().stream()
                .flatMap(sitting -> sitting.groups().stream())
                .mapToLong(List::size)
                .sum();
        return (int) Math.max(2, Math.round((double) seats / Math.max(1, groups)));
    }

    /** Writes a plan. */
    static void write(Plan plan, Writer to) throws IOException {
        TableBuilder seats = new TableBuilder("plan", "plan")
                .numbers("round", "round")
                .numbers("group", "group")
                .words("person", "person")
                .words("start", "start");
        for (int round = 0; round < plan.grouping().rounds().size(); round++) {
            List<List<PersonId>> groups = plan.grouping().rounds().get(round).groups();
            for (int group = 0; group < groups.size(); group++) {
                String start = plan.starts()
                        .get(round)
                        .get(group)
                        .map(Instant::toString)
                        .orElse("");
                for (PersonId person : groups.get(group)) {
                    seats.row(
                            Cell.whole(round + 1L),
                            Cell.whole(group + 1L),
                            Cell.text(person.value()),
                            Cell.text(start));
                }
            }
        }
        Format.CSV.write(Answer.of(seats.build(), List.of()), to, Language.EN);
    }

    /** Collects seats that were read. */
    static final class Rows {
        private final SortedMap<Integer, SortedMap<Integer, List<PersonId>>> seats = new TreeMap<>();

        void add(int round, int group, PersonId person) {
            seats.computeIfAbsent(round, unseen -> new TreeMap<>())
                    .computeIfAbsent(group, unseen -> new ArrayList<>())
                    .add(person);
        }

        PlanFile build() {
            return new PlanFile(new Grouping(seats.values().stream()
                    .map(groups -> new Sitting(List.copyOf(groups.values())))
                    .toList()));
        }
    }
}
