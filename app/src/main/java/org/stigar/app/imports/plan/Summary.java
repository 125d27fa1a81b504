package org.stigar.app.imports.plan;

import java.util.List;
import org.stigar.intake.report.IntakeReport;

/**
 * What files hold and what would change: counts, and problems by line and reason. Nothing that stands in the files.
 *
 * @param reports one for each file
 */
public record Summary(List<Count> counts, List<IntakeReport> reports) {

    /** How many problems of one file are kept one by one. */
    private static final int MOST_PROBLEMS = 100;

    public Summary {
        counts = List.copyOf(counts);
        reports = reports.stream().map(Summary::shortened).toList();
    }

    /** Returns how many rows there are to go through. */
    public long rows() {
        return reports.stream().mapToLong(IntakeReport::records).sum();
    }

    /** Returns whether there is anything to import. */
    public boolean isUseful() {
        return reports.stream().noneMatch(IntakeReport::nothingRead)
                && counts.stream().anyMatch(count -> count.what().isImported() && count.added() + count.changed() > 0);
    }

    private static IntakeReport shortened(IntakeReport report) {
        return new IntakeReport(
                report.source(),
                report.records(),
                report.rejected(),
                report.walks(),
                report.counts(),
                report.problems().stream().limit(MOST_PROBLEMS).toList());
    }
}
