package org.stigar.intake.reviews;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSink;
import org.stigar.core.walk.WalkSource;
import org.stigar.intake.csv.CsvTable;
import org.stigar.intake.report.IntakeReport;
import org.stigar.intake.report.Reason;
import org.stigar.intake.report.ReportBuilder;
import org.stigar.intake.report.RowProblem;
import org.stigar.intake.source.Interned;
import org.stigar.intake.source.ReadOptions;
import org.stigar.intake.source.SourceFile;
import org.stigar.intake.source.Times;

/**
 * Reads a table of reviews as work done together, in constant memory. Not safe for use by several threads.
 *
 * <p>The source id {@code repo#pr#reviewer} makes a review that stands twice count once.
 */
public final class ReviewWalks {

    /** The columns, all of which must be there. */
    public static final List<String> COLUMNS = List.of("merged_at", "repo", "pr", "author", "reviewer");

    private static final WalkSource REVIEWS = new WalkSource("reviews");

    private final Times times;
    private final Interned<PersonId> people = new Interned<>(
            PersonId::new, Reason.BAD_ID, "an id must have 1 to 200 characters and no control character");

    /** Prepares to read. */
    public ReviewWalks(ReadOptions options) {
        times = new Times(options);
    }

    /**
     * Reads a file to its end.
     *
     * @throws IOException if the disk fails, not if the contents are wrong
     */
    public IntakeReport read(SourceFile source, WalkSink sink) throws IOException {
        ReportBuilder report = new ReportBuilder(source.name());
        try (CsvTable table = new CsvTable(source, report)) {
            if (table.require(COLUMNS.toArray(String[]::new))) {
                table.ignoreOthersThan(Set.copyOf(COLUMNS));
                while (table.next()) {
                    try {
                        Walk walk = walk(table);
                        report.accept();
                        report.passOn();
                        sink.accept(walk);
                    } catch (RowProblem problem) {
                        report.reject(table.line(), problem);
                    }
                }
            }
        }
        return report.build();
    }

    private Walk walk(CsvTable table) throws RowProblem {
        for (String column : COLUMNS) {
            table.requireField(table.column(column), column);
        }
        PersonId author = table.get(table.column("author"), people);
        PersonId reviewer = table.get(table.column("reviewer"), people);
        if (author.equals(reviewer)) {
            throw new RowProblem(Reason.SAME_PERSON, "author and reviewer are the same person");
        }
        int at = table.column("merged_at");
        String review = table.text(table.column("repo")) + '#' + table.text(table.column("pr")) + '#' + reviewer;
        return new Walk(
                times.instant(table.bytes(), table.start(at), table.end(at)),
                List.of(author, reviewer),
                2,
                WalkKind.WORK,
                Occasion.OWN,
                REVIEWS,
                Optional.of(review),
                Optional.empty());
    }
}
