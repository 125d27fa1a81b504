package org.stigar.intake;

import java.io.IOException;
import java.nio.file.Path;
import org.stigar.core.walk.WalkSink;
import org.stigar.intake.csv.CsvWalks;
import org.stigar.intake.csv.DrawnTrails;
import org.stigar.intake.report.IntakeReport;
import org.stigar.intake.reviews.ReviewWalks;
import org.stigar.intake.snap.SnapWalks;
import org.stigar.intake.sociopatterns.BadgeWalks;
import org.stigar.intake.source.ReadOptions;
import org.stigar.intake.source.SourceFile;

/** Reads files of walks in any format there is, plain or gzip, in constant memory. */
public final class Walks {

    private Walks() {}

    /**
     * Reads a file in the format that it seems to have.
     *
     * @throws IOException if the disk fails, not if the contents are wrong
     */
    public static IntakeReport read(Path file, ReadOptions options, WalkSink sink) throws IOException {
        return read(file, guess(file), options, sink);
    }

    /**
     * Reads a file in a given format.
     *
     * @throws IOException if the disk fails, not if the contents are wrong
     */
    public static IntakeReport read(Path file, WalkFormat format, ReadOptions options, WalkSink sink)
            throws IOException {
        return read(SourceFile.of(file), format, options, sink);
    }

    /**
     * Reads a source in a given format.
     *
     * @throws IOException if the disk fails, not if the contents are wrong
     */
    public static IntakeReport read(SourceFile source, WalkFormat format, ReadOptions options, WalkSink sink)
            throws IOException {
        return switch (format) {
            case CSV -> new CsvWalks(options).read(source, sink);
            case DECLARED -> new DrawnTrails(options).read(source, sink, trail -> {});
            case SNAP -> new SnapWalks(options).read(source, sink);
            case SOCIOPATTERNS -> new BadgeWalks(options).read(source, sink);
            case REVIEWS -> new ReviewWalks(options).read(source, sink);
        };
    }

    /**
     * Returns the format that a file seems to have by its first 64 KiB: one of the tables by its header, else lines of
     * numbers by which of them is the time; {@link WalkFormat#CSV} where nothing fits, so that its reader says what is
     * missing.
     *
     * @throws IOException if the disk fails
     */
    public static WalkFormat guess(Path file) throws IOException {
        return FormatGuess.of(SourceFile.of(file));
    }
}
