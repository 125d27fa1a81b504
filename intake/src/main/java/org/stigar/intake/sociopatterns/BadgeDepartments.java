package org.stigar.intake.sociopatterns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;
import org.stigar.intake.report.DirectoryIntake;
import org.stigar.intake.report.Reason;
import org.stigar.intake.report.ReportBuilder;
import org.stigar.intake.report.RowProblem;
import org.stigar.intake.source.Interned;
import org.stigar.intake.source.LineFields;
import org.stigar.intake.source.SourceFile;

/** Reads lines of {@code id department}: who works where, for all time. Not safe for use by several threads. */
public final class BadgeDepartments {

    private final Interned<PersonId> people = Interned.personIds();
    private final Interned<UnitId> units = Interned.unitIds();

    /** Prepares to read. */
    public BadgeDepartments() {}

    /**
     * Reads a file to its end.
     *
     * @throws IOException if the disk fails, not if the contents are wrong
     */
    public DirectoryIntake read(SourceFile source) throws IOException {
        ReportBuilder report = new ReportBuilder(source.name());
        Map<PersonId, Person> persons = new TreeMap<>();
        Map<UnitId, Unit> departments = new TreeMap<>();
        List<Membership> memberships = new ArrayList<>();
        try (LineFields line = new LineFields(source, 2, report)) {
            while (line.next()) {
                try {
                    PersonId person = line.get(0, people);
                    UnitId unit = line.get(1, units);
                    if (persons.containsKey(person)) {
                        throw new RowProblem(Reason.DUPLICATE_ID, "an earlier line has the same id");
                    }
                    persons.put(person, Person.builder(person).build());
                    departments.computeIfAbsent(unit, BadgeDepartments::department);
                    memberships.add(new Membership(person, unit, Validity.ALWAYS));
                    report.accept();
                } catch (RowProblem problem) {
                    report.reject(line.line(), problem);
                }
            }
        }
        Directory directory = new Directory(persons.values(), departments.values(), memberships);
        return new DirectoryIntake(directory, List.of(report.build()));
    }

    private static Unit department(UnitId id) {
        return new Unit(id, id.value(), UnitKind.DEPARTMENT, Optional.empty(), Validity.ALWAYS);
    }
}
