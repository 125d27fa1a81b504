package org.stigar.intake.csv;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.stigar.core.change.Move;
import org.stigar.core.people.Directory;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.intake.report.Reason;
import org.stigar.intake.report.ReportBuilder;
import org.stigar.intake.report.RowProblem;
import org.stigar.intake.source.Interned;
import org.stigar.intake.source.SourceFile;

/**
 * Reads a table of moves: single people ({@code person,to}), whole units ({@code from,to}: everybody whose primary unit
 * that is), or both in one table. See {@code docs/formats/moves.md}. Not safe for use by several threads.
 *
 * <p>A row of a person goes before the one of that person's unit, whichever comes first.
 */
public final class CsvMoves {

    private static final Set<String> COLUMNS = Set.of("person", "from", "to");

    private final Directory directory;
    private final Structure structure;
    private final Map<UnitId, Unit> units = new HashMap<>();
    private final Interned<PersonId> people = Interned.personIds();
    private final Interned<UnitId> ids = Interned.unitIds();

    /**
     * Prepares to read.
     *
     * @param at when the change takes effect: rows name the units of that instant
     */
    public CsvMoves(Directory directory, Instant at) {
        this.directory = directory;
        structure = directory.at(at);
        structure.units().forEach(unit -> units.put(unit.id(), unit));
    }

    /**
     * Reads a file to its end.
     *
     * @throws IOException if the disk fails, not if the contents are wrong
     */
    public MovesIntake read(SourceFile source) throws IOException {
        ReportBuilder report = new ReportBuilder(source.name());
        Map<PersonId, UnitId> single = new TreeMap<>();
        Map<UnitId, UnitId> whole = new LinkedHashMap<>();
        try (CsvTable table = new CsvTable(source, report)) {
            if (table.has("person", "to") || table.require("from", "to")) {
                table.ignoreOthersThan(COLUMNS);
                while (table.next()) {
                    try {
                        move(table, single, whole);
                        report.accept();
                    } catch (RowProblem problem) {
                        report.reject(table.line(), problem);
                    }
                }
            }
        }
        whole.forEach((from, to) -> structure.primaryMembers(from).forEach(person -> single.putIfAbsent(person, to)));
        List<Move> moves = single.entrySet().stream()
                .map(entry -> new Move(entry.getKey(), entry.getValue()))
                .toList();
        return new MovesIntake(moves, report.build());
    }

    private void move(CsvTable table, Map<PersonId, UnitId> single, Map<UnitId, UnitId> whole) throws RowProblem {
        int person = table.column("person");
        int from = table.column("from");
        table.requireField(table.column("to"), "to");
        Unit target = unit(table, table.column("to"));
        if (!target.kind().isLine()) {
            throw new RowProblem(Reason.BAD_VALUE, "people move to units of the line, not to a project");
        }
        if (table.isBlank(person) == table.isBlank(from)) {
            throw new RowProblem(Reason.MISSING_FIELD, "a row must name a person or a unit that moves, not both");
        }
        if (table.isBlank(person)) {
            wholeUnit(unit(table, from).id(), target.id(), whole);
        } else {
            onePerson(table.get(person, people), target.id(), single);
        }
    }

    private void onePerson(PersonId who, UnitId to, Map<PersonId, UnitId> single) throws RowProblem {
        if (directory.findPerson(who).isEmpty()) {
            throw new RowProblem(Reason.UNKNOWN_PERSON, "no such person is known");
        }
        if (structure.findPrimaryUnit(who).equals(Optional.of(to))) {
            throw new RowProblem(Reason.BAD_VALUE, "the person is in that unit already");
        }
        if (single.putIfAbsent(who, to) != null) {
            throw new RowProblem(Reason.DUPLICATE_ID, "an earlier row moves the same person");
        }
    }

    private static void wholeUnit(UnitId from, UnitId to, Map<UnitId, UnitId> whole) throws RowProblem {
        if (from.equals(to)) {
            throw new RowProblem(Reason.BAD_VALUE, "a unit cannot move into itself");
        }
        if (whole.putIfAbsent(from, to) != null) {
            throw new RowProblem(Reason.DUPLICATE_ID, "an earlier row moves the same unit");
        }
    }

    private Unit unit(CsvTable table, int column) throws RowProblem {
        Unit unit = units.get(table.get(column, ids));
        if (unit == null) {
            throw new RowProblem(Reason.UNKNOWN_UNIT, "no such unit is there at the time of the change");
        }
        return unit;
    }
}
