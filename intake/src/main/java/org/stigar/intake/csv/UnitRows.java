package org.stigar.intake.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.intake.report.Reason;
import org.stigar.intake.report.ReportBuilder;
import org.stigar.intake.report.RowProblem;

/**
 * Collects units row by row into a forest without cycles. Not safe for use by several threads.
 *
 * <p>A parent may come later in the file. A cycle is noticed at the row that closes it: then the row's unit and its parent
 * are linked already, which a union-find structure tells in all but constant time (R. E. Tarjan, "Efficiency of a Good But
 * Not Linear Set Union Algorithm", Journal of the ACM 22 (1975) 215-225, DOI 10.1145/321879.321884). A row is used as it
 * stands or not at all, so what hangs below a rejected unit is rejected too.
 */
public final class UnitRows {

    private final Map<UnitId, Row> rows = new LinkedHashMap<>();
    private final Map<UnitId, UnitId> links = new HashMap<>();

    /** Starts without units. */
    public UnitRows() {}

    /**
     * Adds a unit.
     *
     * @param line where it stands in its file
     * @throws RowProblem if its id is taken, or it would be above itself
     */
    public void add(long line, Unit unit) throws RowProblem {
        if (rows.containsKey(unit.id())) {
            throw new RowProblem(Reason.DUPLICATE_ID, "an earlier row has the same unit id");
        }
        if (unit.parent().isPresent()) {
            UnitId child = top(unit.id());
            UnitId parent = top(unit.parent().get());
            if (child.equals(parent)) {
                throw new RowProblem(Reason.CYCLE, "with this row a unit would be above itself");
            }
            links.put(child, parent);
        }
        rows.put(unit.id(), new Row(line, unit));
    }

    /** Returns the units whose parents are all there, and takes the others back in the report. */
    public List<Unit> resolve(ReportBuilder report) {
        Map<UnitId, Boolean> sound = new HashMap<>();
        rows.keySet().forEach(id -> judge(id, sound));
        rows.values().stream()
                .filter(row -> !sound.getOrDefault(row.unit().id(), false))
                .forEach(row -> report.rejectAccepted(
                        row.line(), Reason.UNKNOWN_UNIT, "a unit above this one is not there or was left out"));
        return rows.values().stream()
                .map(Row::unit)
                .filter(unit -> sound.getOrDefault(unit.id(), false))
                .toList();
    }

    /** Goes up until something is known, and then says the same of all units on the way. */
    private void judge(UnitId id, Map<UnitId, Boolean> sound) {
        List<UnitId> way = new ArrayList<>();
        UnitId at = id;
        boolean verdict;
        while (true) {
            Boolean known = sound.get(at);
            Row row = rows.get(at);
            if (known != null || row == null) {
                verdict = known != null && known;
                break;
            }
            way.add(at);
            if (row.unit().parent().isEmpty()) {
                verdict = true;
                break;
            }
            at = row.unit().parent().get();
        }
        for (UnitId one : way) {
            sound.put(one, verdict);
        }
    }

    /** Returns the one unit that stands for all that are linked with this one, and shortens the way there. */
    private UnitId top(UnitId unit) {
        UnitId at = unit;
        UnitId above = links.get(at);
        while (above != null) {
            UnitId next = links.get(above);
            if (next != null) {
                links.put(at, next);
            }
            at = above;
            above = next;
        }
        return at;
    }

    private record Row(long line, Unit unit) {}
}
