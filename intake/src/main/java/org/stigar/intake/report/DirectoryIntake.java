package org.stigar.intake.report;

import java.util.List;
import org.stigar.core.people.Directory;

/**
 * An organisation as its files have it, and what became of each file. Immutable.
 *
 * @param directory everything that could be used
 * @param reports one for each file, in the order people, units, memberships
 */
public record DirectoryIntake(Directory directory, List<IntakeReport> reports) {

    public DirectoryIntake {
        reports = List.copyOf(reports);
    }

    /** Returns whether nothing could be used of at least one of the files. */
    public boolean nothingRead() {
        return reports.stream().anyMatch(IntakeReport::nothingRead);
    }
}
