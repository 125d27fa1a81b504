package org.stigar.intake.reviews;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;
import org.stigar.intake.csv.UnitRows;
import org.stigar.intake.report.Reason;
import org.stigar.intake.report.ReportBuilder;
import org.stigar.intake.report.RowProblem;

/** Makes one unit of all rows of a team. Not safe for use by several threads. */
final class Teams {

    private static final Comparator<TeamInterval> BY_BEGIN = Comparator.comparing(
                    (TeamInterval interval) -> interval.validity().from())
            .thenComparing(TeamInterval::line);

    private final Map<UnitId, List<TeamInterval>> intervals = new LinkedHashMap<>();

    void add(TeamInterval interval) {
        intervals.computeIfAbsent(interval.team(), team -> new ArrayList<>()).add(interval);
    }

    /** Returns whether the table has the team, be it a unit or a mark. */
    boolean knows(UnitId team) {
        return intervals.containsKey(team);
    }

    /** Returns the units, and takes back in the report the rows of teams whose parent is not there. */
    Map<UnitId, Unit> resolve(ReportBuilder report) {
        UnitRows rows = new UnitRows();
        intervals.forEach((team, all) -> {
            Optional<TeamInterval> last = findLast(all);
            if (last.isEmpty()) {
                return;
            }
            try {
                rows.add(last.get().line(), unit(last.get(), all));
            } catch (RowProblem problem) {
                report.rejectAccepted(last.get().line(), problem.reason(), problem.detail());
            }
        });
        Map<UnitId, Unit> units = new TreeMap<>();
        rows.resolve(report).forEach(unit -> units.put(unit.id(), unit));
        return units;
    }

    /** Returns the last row before the team was archived, unless it was a mark by then. */
    private static Optional<TeamInterval> findLast(List<TeamInterval> all) {
        return all.stream()
                .filter(interval -> !interval.kind().isArchived())
                .max(BY_BEGIN)
                .filter(interval -> interval.kind().works());
    }

    /** From the first day on which it worked until the last, gaps included: who was in it says the memberships. */
    private Unit unit(TeamInterval last, List<TeamInterval> all) {
        Validity hull = all.stream()
                .filter(interval -> interval.kind().works())
                .map(TeamInterval::validity)
                .reduce(last.validity(), Teams::hull);
        UnitKind kind = last.kind() == TeamInterval.Kind.PROJECT_GROUP ? UnitKind.PROJECT : UnitKind.TEAM;
        // Below a mark is below nothing.
        Optional<UnitId> parent = last.parent()
                .filter(above -> !intervals.containsKey(above)
                        || findLast(intervals.get(above)).isPresent());
        return new Unit(last.team(), last.team().value(), kind, parent, hull);
    }

    private static Validity hull(Validity one, Validity other) {
        return new Validity(
                one.from().isBefore(other.from()) ? one.from() : other.from(),
                one.until().isAfter(other.until()) ? one.until() : other.until());
    }

    /** Says that a row names a team that is not there. */
    static RowProblem unknown() {
        return new RowProblem(Reason.UNKNOWN_UNIT, "the team is not in the table of teams");
    }
}
