package org.stigar.intake.csv;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.intake.report.Reason;
import org.stigar.intake.report.RowProblem;
import org.stigar.intake.source.Interned;
import org.stigar.intake.source.Times;

/** Makes a unit of a row. Only the id must be there. */
final class UnitRow {

    static final Set<String> COLUMNS = Set.of("id", "name", "kind", "parent", "from", "until");

    private final Times times;
    private final Interned<UnitId> ids = Interned.unitIds();
    private final Interned<UnitKind> kinds = new Interned<>(
            text -> UnitKind.valueOf(
                    text.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_')),
            Reason.BAD_VALUE,
            "kind must be one of " + Arrays.toString(UnitKind.values()));

    UnitRow(Times times) {
        this.times = times;
    }

    Interned<UnitId> ids() {
        return ids;
    }

    Unit read(CsvTable table) throws RowProblem {
        int id = table.column("id");
        int name = table.column("name");
        int kind = table.column("kind");
        int parent = table.column("parent");
        table.requireField(id, "id");
        UnitId unit = table.get(id, ids);
        Optional<UnitId> above = table.isBlank(parent) ? Optional.empty() : Optional.of(table.get(parent, ids));
        if (above.equals(Optional.of(unit))) {
            throw new RowProblem(Reason.CYCLE, "a unit cannot be its own parent");
        }
        String called = table.text(name);
        return new Unit(
                unit,
                called.isBlank() ? unit.value() : called,
                table.isBlank(kind) ? UnitKind.DEPARTMENT : table.get(kind, kinds),
                above,
                table.validity("from", "until", times));
    }
}
