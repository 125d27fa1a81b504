package org.stigar.intake.csv;

import java.util.List;
import org.stigar.core.change.Move;
import org.stigar.intake.report.IntakeReport;

/**
 * The moves of a planned change. Immutable.
 *
 * @param moves one for each person who moves, in the order of their ids
 */
public record MovesIntake(List<Move> moves, IntakeReport report) {

    public MovesIntake {
        moves = List.copyOf(moves);
    }
}
