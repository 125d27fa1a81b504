package org.stigar.intake;

import java.io.IOException;
import org.stigar.intake.csv.CsvTable;
import org.stigar.intake.report.ReportBuilder;
import org.stigar.intake.report.RowProblem;
import org.stigar.intake.reviews.ReviewWalks;
import org.stigar.intake.source.LineFields;
import org.stigar.intake.source.SourceFile;

/** Tells formats apart by how a file begins. */
final class FormatGuess {

    private static final int LINES = 1_000;

    private FormatGuess() {}

    static WalkFormat of(SourceFile source) throws IOException {
        ReportBuilder unread = new ReportBuilder(source.name());
        try (CsvTable table = new CsvTable(source, unread)) {
            if (table.has(ReviewWalks.COLUMNS.toArray(String[]::new))) {
                return WalkFormat.REVIEWS;
            }
            if (table.has("by", "with")) {
                return WalkFormat.DECLARED;
            }
            if (table.width() > 1) {
                return WalkFormat.CSV;
            }
        }
        return byNumbers(source, unread);
    }

    /** Of three numbers the one that falls less often is the time; where both may be, the last one is. */
    private static WalkFormat byNumbers(SourceFile source, ReportBuilder unread) throws IOException {
        int firstFalls = 0;
        int lastFalls = 0;
        long first = Long.MIN_VALUE;
        long last = Long.MIN_VALUE;
        int lines = 0;
        try (LineFields line = new LineFields(source, 3, unread)) {
            for (; lines < LINES && line.next(); lines++) {
                long one = secondsOr(line, 0, Long.MIN_VALUE);
                long other = secondsOr(line, 2, Long.MIN_VALUE);
                firstFalls += one < first || one == Long.MIN_VALUE ? 1 : 0;
                lastFalls += other < last || other == Long.MIN_VALUE ? 1 : 0;
                first = one;
                last = other;
            }
        }
        if (lines == 0) {
            return WalkFormat.CSV;
        }
        return firstFalls < lastFalls ? WalkFormat.SOCIOPATTERNS : WalkFormat.SNAP;
    }

    private static long secondsOr(LineFields line, int field, long none) {
        try {
            return line.seconds(field);
        } catch (RowProblem problem) {
            return none;
        }
    }
}
