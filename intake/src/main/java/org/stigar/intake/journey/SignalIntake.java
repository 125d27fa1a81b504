package org.stigar.intake.journey;

import java.util.List;
import org.stigar.core.journey.Signal;
import org.stigar.intake.report.IntakeReport;

/**
 * Signals of a journey's customers that were read, with what could not be used.
 *
 * @param signals in the order of the file, and of {@link Signal.Kind} within a row
 */
public record SignalIntake(List<Signal> signals, IntakeReport report) {

    public SignalIntake {
        signals = List.copyOf(signals);
    }
}
