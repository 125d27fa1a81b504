package org.stigar.intake.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;
import org.stigar.intake.report.DirectoryIntake;
import org.stigar.intake.report.IntakeReport;
import org.stigar.intake.report.Reason;
import org.stigar.intake.report.ReportBuilder;
import org.stigar.intake.report.RowProblem;
import org.stigar.intake.source.ReadOptions;
import org.stigar.intake.source.SourceFile;
import org.stigar.intake.source.Times;

/**
 * Reads the tables of people, units and memberships together, as far as there are any. See {@code docs/formats/people.md},
 * {@code units.md} and {@code memberships.md}. Not safe for use by several threads.
 *
 * <p>Where there is no table of people, those who have a membership are the people; where there is none of units, the
 * units that memberships name are departments of that name. Memory grows with the organisation, not with what is wrong.
 */
public final class CsvDirectory {

    private final PersonRow personRow = new PersonRow();
    private final UnitRow unitRow;
    private final Times times;
    private Predicate<PersonId> taken = id -> true;
    private @Nullable SourceFile people;
    private @Nullable SourceFile units;
    private @Nullable SourceFile memberships;

    /** Prepares to read. */
    public CsvDirectory(ReadOptions options) {
        times = new Times(options);
        unitRow = new UnitRow(times);
    }

    /** Names the table of people. */
    public CsvDirectory people(SourceFile file) {
        people = file;
        return this;
    }

    /** Names the table of units. */
    public CsvDirectory units(SourceFile file) {
        units = file;
        return this;
    }

    /** Names the table of memberships. */
    public CsvDirectory memberships(SourceFile file) {
        memberships = file;
        return this;
    }

    /** Leaves out rows with ids of people that the caller cannot take, as {@link Reason#BAD_ID}. */
    public CsvDirectory takeIds(Predicate<PersonId> those) {
        taken = those;
        return this;
    }

    /**
     * Reads all tables to their ends.
     *
     * @throws IOException if the disk fails, not if the contents are wrong
     */
    public DirectoryIntake read() throws IOException {
        Map<PersonId, Person> persons = new TreeMap<>();
        Map<UnitId, Unit> tree = new TreeMap<>();
        List<Membership> belongings = new ArrayList<>();
        List<IntakeReport> reports = new ArrayList<>();
        if (people != null) {
            reports.add(readPeople(people, persons));
        }
        if (units != null) {
            reports.add(readUnits(units, tree));
        }
        if (memberships != null) {
            reports.add(readMemberships(memberships, persons, tree, belongings));
        }
        return new DirectoryIntake(new Directory(persons.values(), tree.values(), belongings), reports);
    }

    private IntakeReport readPeople(SourceFile file, Map<PersonId, Person> persons) throws IOException {
        ReportBuilder report = new ReportBuilder(file.name());
        try (CsvTable table = new CsvTable(file, report)) {
            if (table.require("id")) {
                table.ignoreOthersThan(PersonRow.COLUMNS);
                while (table.next()) {
                    try {
                        Person person = personRow.read(table);
                        requireTaken(person.id());
                        if (persons.putIfAbsent(person.id(), person) != null) {
                            throw new RowProblem(Reason.DUPLICATE_ID, "an earlier row has the same person id");
                        }
                        report.accept();
                    } catch (RowProblem problem) {
                        report.reject(table.line(), problem);
                    }
                }
            }
        }
        return report.build();
    }

    private IntakeReport readUnits(SourceFile file, Map<UnitId, Unit> tree) throws IOException {
        ReportBuilder report = new ReportBuilder(file.name());
        UnitRows rows = new UnitRows();
        try (CsvTable table = new CsvTable(file, report)) {
            if (table.require("id")) {
                table.ignoreOthersThan(UnitRow.COLUMNS);
                while (table.next()) {
                    try {
                        rows.add(table.line(), unitRow.read(table));
                        report.accept();
                    } catch (RowProblem problem) {
                        report.reject(table.line(), problem);
                    }
                }
            }
        }
        rows.resolve(report).forEach(unit -> tree.put(unit.id(), unit));
        return report.build();
    }

    private IntakeReport readMemberships(
            SourceFile file, Map<PersonId, Person> persons, Map<UnitId, Unit> tree, List<Membership> belongings)
            throws IOException {
        ReportBuilder report = new ReportBuilder(file.name());
        try (CsvTable table = new CsvTable(file, report)) {
            if (table.require("person", "unit")) {
                table.ignoreOthersThan(Set.of("person", "unit", "from", "until"));
                while (table.next()) {
                    try {
                        Membership membership = membership(table);
                        makeKnown(membership, persons, tree);
                        belongings.add(membership);
                        report.accept();
                    } catch (RowProblem problem) {
                        report.reject(table.line(), problem);
                    }
                }
            }
        }
        return report.build();
    }

    private Membership membership(CsvTable table) throws RowProblem {
        table.requireField(table.column("person"), "person");
        table.requireField(table.column("unit"), "unit");
        return new Membership(
                table.get(table.column("person"), personRow.ids()),
                table.get(table.column("unit"), unitRow.ids()),
                table.validity("from", "until", times));
    }

    private void requireTaken(PersonId id) throws RowProblem {
        if (!taken.test(id)) {
            throw new RowProblem(Reason.BAD_ID, "the id has characters that cannot be taken here");
        }
    }

    /** Where a table of people or units is given it is the whole truth; where not, a membership is enough. */
    private void makeKnown(Membership membership, Map<PersonId, Person> persons, Map<UnitId, Unit> tree)
            throws RowProblem {
        PersonId person = membership.person();
        requireTaken(person);
        UnitId unit = membership.unit();
        if (people != null && !persons.containsKey(person)) {
            throw new RowProblem(Reason.UNKNOWN_PERSON, "the person is not in the table of people");
        }
        if (units != null && !tree.containsKey(unit)) {
            throw new RowProblem(Reason.UNKNOWN_UNIT, "the unit is not in the table of units, or was left out there");
        }
        persons.computeIfAbsent(person, id -> Person.builder(id).build());
        tree.computeIfAbsent(
                unit, id -> new Unit(id, id.value(), UnitKind.DEPARTMENT, Optional.empty(), Validity.ALWAYS));
    }
}
