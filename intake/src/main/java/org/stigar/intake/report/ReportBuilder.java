package org.stigar.intake.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what a reader does, in constant memory. Not safe for use by several threads. */
public final class ReportBuilder {

    private final String source;
    private final Map<Reason, Long> counts = new EnumMap<>(Reason.class);
    private final List<IntakeProblem> problems = new ArrayList<>();
    private long accepted;
    private long rejected;
    private long walks;

    /** Starts the report of a file, named without its folders. */
    public ReportBuilder(String source) {
        this.source = source;
    }

    /** Counts a record that was used. */
    public void accept() {
        accepted++;
    }

    /** Counts a walk that was passed on. */
    public void passOn() {
        walks++;
    }

    /** Counts a record that was left out. */
    public void reject(long line, Reason reason, String detail) {
        rejected++;
        note(line, reason, detail);
    }

    /** Counts a record that was left out. */
    public void reject(long line, RowProblem problem) {
        reject(line, problem.reason(), problem.detail());
    }

    /** Takes back that a record was used: something later in the file, or in another, speaks against it. */
    public void rejectAccepted(long line, Reason reason, String detail) {
        if (accepted == 0) {
            throw new IllegalStateException("no record was accepted yet");
        }
        accepted--;
        reject(line, reason, detail);
    }

    /** Notes something that is about no single record; line 0 means the whole file. */
    public void note(long line, Reason reason, String detail) {
        counts.merge(reason, 1L, Long::sum);
        if (problems.size() < IntakeReport.MOST_PROBLEMS) {
            problems.add(new IntakeProblem(source, line, reason, detail));
        }
    }

    /** Returns the report. Where there was no record and nothing said why, it says so. */
    public IntakeReport build() {
        if (accepted + rejected == 0 && counts.keySet().stream().allMatch(Reason::isNote)) {
            note(0, Reason.NO_RECORDS, "the file holds no record");
        }
        return new IntakeReport(source, accepted + rejected, rejected, walks, counts, problems);
    }
}
