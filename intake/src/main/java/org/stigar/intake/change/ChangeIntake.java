package org.stigar.intake.change;

import java.util.List;
import org.stigar.core.change.draft.Step;
import org.stigar.intake.report.IntakeReport;

/**
 * Steps that were read.
 *
 * @param steps in the order of the file
 * @param lines the line of each step
 */
public record ChangeIntake(List<Step> steps, List<Long> lines, IntakeReport report) {

    public ChangeIntake {
        steps = List.copyOf(steps);
        lines = List.copyOf(lines);
    }
}
