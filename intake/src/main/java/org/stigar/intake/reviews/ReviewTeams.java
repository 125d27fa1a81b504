package org.stigar.intake.reviews;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.Validity;
import org.stigar.intake.csv.CsvTable;
import org.stigar.intake.report.DirectoryIntake;
import org.stigar.intake.report.IntakeReport;
import org.stigar.intake.report.Reason;
import org.stigar.intake.report.ReportBuilder;
import org.stigar.intake.report.RowProblem;
import org.stigar.intake.source.Interned;
import org.stigar.intake.source.ReadOptions;
import org.stigar.intake.source.SourceFile;
import org.stigar.intake.source.Times;

/**
 * Reads the tables of teams and of their members over time. See {@code docs/formats/reviews.md}. Not safe for use by several
 * threads.
 *
 * <p>A team has a row for each period in which it was one kind of thing under one other team. It becomes one unit: of the
 * kind and under the team of its last row before it was archived, from the first day on which it worked until the last. A
 * unit has one parent for good, so a team that moved below another one is below its last; what the forecast of a change
 * rests on, who shares a unit with whom, is not touched by that. A team that was last a marker team is no unit at all.
 * Months are those of UTC unless the options name a zone.
 */
public final class ReviewTeams {

    private final Times times;
    private final Interned<PersonId> people = Interned.personIds();
    private final Interned<UnitId> ids = Interned.unitIds();
    private final Interned<TeamInterval.Kind> kinds = new Interned<>(
            text -> TeamInterval.Kind.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_')),
            Reason.BAD_VALUE,
            "kind must be team, working-group, project-group or marker-team, or archived- and one of these");

    /** Prepares to read. */
    public ReviewTeams(ReadOptions options) {
        times = new Times(options.withZone(options.zone().orElse(ZoneOffset.UTC)));
    }

    /**
     * Reads both files to their ends. Former members ({@code alumni}) and members of marker teams belong nowhere by that.
     *
     * @throws IOException if the disk fails, not if the contents are wrong
     */
    public DirectoryIntake read(SourceFile teamFile, SourceFile memberFile) throws IOException {
        Teams teams = new Teams();
        ReportBuilder teamReport = new ReportBuilder(teamFile.name());
        readTeams(teamFile, teams, teamReport);
        Map<UnitId, Unit> units = teams.resolve(teamReport);
        Map<PersonId, Person> persons = new TreeMap<>();
        List<Membership> memberships = new ArrayList<>();
        IntakeReport memberReport = readMembers(memberFile, row -> {
            if (!teams.knows(row.unit())) {
                throw Teams.unknown();
            }
            persons.computeIfAbsent(row.person(), id -> Person.builder(id).build());
            if (units.containsKey(row.unit()) && row.isActive()) {
                memberships.add(new Membership(row.person(), row.unit(), row.validity()));
            }
        });
        Directory directory = new Directory(persons.values(), units.values(), memberships);
        return new DirectoryIntake(directory, List.of(teamReport.build(), memberReport));
    }

    private void readTeams(SourceFile source, Teams teams, ReportBuilder report) throws IOException {
        try (CsvTable table = new CsvTable(source, report)) {
            if (table.require("team", "kind", "subteam_of", "from_month", "to_month")) {
                table.ignoreOthersThan(Set.of("team", "kind", "subteam_of", "from_month", "to_month"));
                while (table.next()) {
                    try {
                        teams.add(team(table));
                        report.accept();
                    } catch (RowProblem problem) {
                        report.reject(table.line(), problem);
                    }
                }
            }
        }
    }

    private TeamInterval team(CsvTable table) throws RowProblem {
        table.requireField(table.column("team"), "team");
        table.requireField(table.column("kind"), "kind");
        int above = table.column("subteam_of");
        UnitId team = table.get(table.column("team"), ids);
        Optional<UnitId> parent = table.isBlank(above) ? Optional.empty() : Optional.of(table.get(above, ids));
        if (parent.equals(Optional.of(team))) {
            throw new RowProblem(Reason.CYCLE, "a team cannot be its own parent");
        }
        return new TeamInterval(
                table.line(),
                team,
                table.get(table.column("kind"), kinds),
                parent,
                table.validity("from_month", "to_month", times));
    }

    private IntakeReport readMembers(SourceFile source, MemberSink sink) throws IOException {
        ReportBuilder report = new ReportBuilder(source.name());
        try (CsvTable table = new CsvTable(source, report)) {
            if (table.require("team", "github", "role", "from_month", "to_month")) {
                table.ignoreOthersThan(Set.of("team", "github", "role", "from_month", "to_month"));
                while (table.next()) {
                    try {
                        sink.accept(member(table));
                        report.accept();
                    } catch (RowProblem problem) {
                        report.reject(table.line(), problem);
                    }
                }
            }
        }
        return report.build();
    }

    private Member member(CsvTable table) throws RowProblem {
        table.requireField(table.column("team"), "team");
        table.requireField(table.column("github"), "github");
        return new Member(
                table.get(table.column("github"), people),
                table.get(table.column("team"), ids),
                table.text(table.column("role")),
                table.validity("from_month", "to_month", times));
    }

    /** One row of the table of members. */
    private record Member(PersonId person, UnitId unit, String role, Validity validity) {

        boolean isActive() {
            return !role.equals("alumni");
        }
    }

    /** Takes one row of the table of members. */
    @FunctionalInterface
    private interface MemberSink {
        void accept(Member member) throws RowProblem;
    }
}
