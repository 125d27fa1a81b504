package org.stigar.app.imports.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stigar.app.imports.plan.Count;
import org.stigar.app.imports.run.ImportKind;
import org.stigar.app.imports.run.ImportRun;
import org.stigar.app.imports.run.ImportState;
import org.stigar.intake.report.IntakeReport;

/**
 * An import as its page shows it.
 *
 * @param secondsLeft empty where nobody knows
 */
record ImportView(
        long id,
        ImportKind kind,
        ImportState state,
        long total,
        long done,
        Optional<Long> secondsLeft,
        boolean isUseful,
        boolean canUndo,
        List<Count> counts,
        List<ReportView> reports) {

    private static final int MOST_PROBLEMS = 30;

    /** What became of a file. Problems are told of by line and reason: words are the page's, in the reader's language. */
    record ReportView(String source, long records, long rejected, List<ProblemView> problems, long more) {

        static ReportView of(IntakeReport report) {
            List<ProblemView> first = report.problems().stream()
                    .limit(MOST_PROBLEMS)
                    .map(problem ->
                            new ProblemView(problem.line(), problem.reason().name()))
                    .toList();
            long all =
                    report.counts().values().stream().mapToLong(Long::longValue).sum();
            return new ReportView(report.source(), report.records(), report.rejected(), first, all - first.size());
        }
    }

    /** One thing that cannot be used; line 0 is the file as a whole. */
    record ProblemView(long line, String reason) {}

    static ImportView of(ImportRun run, Instant now) {
        return new ImportView(
                run.id(),
                run.kind(),
                run.state(),
                run.total(),
                run.done(),
                run.timeLeft(now).map(Duration::toSeconds),
                run.summary().isUseful(),
                run.undo() == ImportRun.Undo.POSSIBLE && run.state() == ImportState.DONE,
                run.summary().counts().stream()
                        .filter(count -> count.what().isImported() || count.added() > 0)
                        .toList(),
                run.summary().reports().stream().map(ReportView::of).toList());
    }
}
