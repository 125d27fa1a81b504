package org.stigar.benchmarks.change;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.stigar.core.people.Directory;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.TracesBuilder;
import org.stigar.intake.WalkFormat;
import org.stigar.intake.Walks;
import org.stigar.intake.source.ReadOptions;

/** A European research institute: its mail until the data has a gap, and its departments. */
record Institute(Traces traces, Directory directory) {

    /** The day on which the gap begins. */
    static final int LAST_DAY = 526;

    private static final long SECONDS_A_DAY = 86_400;

    static Institute read() throws IOException {
        Path folder = RealData.folder("email-eu");
        var departments = new RealData.DirectoryBuilder();
        for (String[] row : RealData.rows(folder.resolve("departments.tsv"), "\t")) {
            departments.add(row[0], "d" + row[2], UnitKind.DEPARTMENT, Validity.ALWAYS);
        }
        TracesBuilder walks = new TracesBuilder();
        Instant end = at(LAST_DAY);
        Walks.read(folder.resolve("email-Eu-core-temporal.txt.gz"), WalkFormat.SNAP, ReadOptions.DEFAULT, walk -> {
            if (walk.at().isBefore(end)) {
                walks.accept(walk);
            }
        });
        return new Institute(walks.build(), departments.build());
    }

    /** Returns the beginning of a day. */
    static Instant at(int day) {
        return Instant.ofEpochSecond(day * SECONDS_A_DAY);
    }
}
