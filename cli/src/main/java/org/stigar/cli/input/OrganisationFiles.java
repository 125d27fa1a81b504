package org.stigar.cli.input;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.stigar.cli.terminal.Terminal;
import org.stigar.core.people.Directory;
import org.stigar.intake.csv.CsvDirectory;
import org.stigar.intake.report.DirectoryIntake;
import org.stigar.intake.source.ReadOptions;
import org.stigar.intake.source.SourceFile;
import picocli.CommandLine.Option;

/** The options that name files of an organisation. */
public final class OrganisationFiles {

    @Option(names = "--people", paramLabel = "FILE")
    private @Nullable Path people;

    @Option(names = "--units", paramLabel = "FILE")
    private @Nullable Path units;

    @Option(names = "--memberships", paramLabel = "FILE")
    private @Nullable Path memberships;

    /** Reads the files there are, and tells of their problems; without any the organisation is empty. */
    public Directory read(Terminal terminal, ReadOptions options) throws IOException {
        CsvDirectory files = new CsvDirectory(options);
        if (people != null) {
            files.people(SourceFile.of(people));
        }
        if (units != null) {
            files.units(SourceFile.of(units));
        }
        if (memberships != null) {
            files.memberships(SourceFile.of(memberships));
        }
        DirectoryIntake intake = files.read();
        new Problems(terminal).tell(intake.reports());
        return intake.directory();
    }

    /** Returns whether it is known who belongs to which unit. */
    public boolean hasMemberships() {
        return memberships != null;
    }
}
