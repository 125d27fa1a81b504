package org.stigar.app.imports.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stigar.app.imports.plan.Count;
import org.stigar.app.imports.run.ImportKind;
import org.stigar.app.imports.run.ImportRun;
import org.stigar.app.imports.run.ImportState;
import org.stigar.intake.report.IntakeReport;
import org.stigar.intake.report.Reason;

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

    /** Reasons that mean something else where a row is a concept. */
    private static final Set<Reason> OF_CONCEPTS =
            Set.of(Reason.NO_RECORDS, Reason.BAD_ID, Reason.BAD_VALUE, Reason.CYCLE);

    /** What became of a file. Problems are told of by line and reason: words are the page's, in the reader's language. */
    record ReportView(String source, long records, long rejected, List<ProblemView> problems, long more) {

        static ReportView of(IntakeReport report, ImportKind kind) {
            List<ProblemView> first = report.problems().stream()
                    .limit(MOST_PROBLEMS)
                    .map(problem -> new ProblemView(problem.line(), words(problem.reason(), kind)))
                    .toList();
            long all =
                    report.counts().values().stream().mapToLong(Long::longValue).sum();
            return new ReportView(report.source(), report.records(), report.rejected(), first, all - first.size());
        }

        private static String words(Reason reason, ImportKind kind) {
            boolean ofConcepts = kind.isCatalogue() && OF_CONCEPTS.contains(reason);
            return (ofConcepts ? "imports.concept." : "imports.reason.") + reason;
        }
    }

    /**
     * One thing that cannot be used; line 0 is the file as a whole.
     *
     * @param words the key of what is wrong
     */
    record ProblemView(long line, String words) {}

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
                run.summary().reports().stream()
                        .map(report -> ReportView.of(report, run.kind()))
                        .toList());
    }
}
