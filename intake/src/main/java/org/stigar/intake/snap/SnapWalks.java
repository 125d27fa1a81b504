package org.stigar.intake.snap;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSink;
import org.stigar.core.walk.WalkSource;
import org.stigar.intake.report.IntakeReport;
import org.stigar.intake.report.Reason;
import org.stigar.intake.report.ReportBuilder;
import org.stigar.intake.report.RowProblem;
import org.stigar.intake.source.Interned;
import org.stigar.intake.source.LineFields;
import org.stigar.intake.source.ReadOptions;
import org.stigar.intake.source.SourceFile;
import org.stigar.intake.source.Times;

/**
 * Reads lines of {@code sender recipient seconds} as messages by mail, in constant memory and any order. Lines that begin
 * with {@code #} are comments. Not safe for use by several threads.
 *
 * <p>Source of the format: J. Leskovec, A. Krevl, "SNAP Datasets: Stanford Large Network Dataset Collection", 2014.
 */
public final class SnapWalks {

    private final Instant epoch;
    private final Interned<PersonId> people = new Interned<>(
            PersonId::new, Reason.BAD_ID, "an id must have 1 to 200 characters and no control character");

    /** Prepares to read, the seconds counted from the options' epoch. */
    public SnapWalks(ReadOptions options) {
        epoch = options.epoch();
    }

    /**
     * Reads a file to its end.
     *
     * @throws IOException if the disk fails, not if the contents are wrong
     */
    public IntakeReport read(SourceFile source, WalkSink sink) throws IOException {
        ReportBuilder report = new ReportBuilder(source.name());
        try (LineFields line = new LineFields(source, 3, report)) {
            while (line.next()) {
                try {
                    Walk walk = walk(line);
                    report.accept();
                    report.passOn();
                    sink.accept(walk);
                } catch (RowProblem problem) {
                    report.reject(line.line(), problem);
                }
            }
        }
        return report.build();
    }

    private Walk walk(LineFields line) throws RowProblem {
        PersonId sender = line.get(0, people);
        PersonId recipient = line.get(1, people);
        if (sender.equals(recipient)) {
            throw new RowProblem(Reason.SAME_PERSON, "sender and recipient are the same person");
        }
        Instant at = Times.afterEpoch(epoch, line.seconds(2));
        return Walk.of(at, List.of(sender, recipient), WalkKind.MESSAGE, Occasion.OWN, WalkSource.MAIL);
    }
}
