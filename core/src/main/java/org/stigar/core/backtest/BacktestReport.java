package org.stigar.core.backtest;

import java.util.List;
import org.stigar.core.trail.openness.Coefficient;

/**
 * What a backtest found.
 *
 * @param rows one a model, our own last
 * @param calibration of our own model, lowest probability first
 * @param coefficients of our own model as fitted for the last test cut
 */
public record BacktestReport(List<Row> rows, List<CalibrationBin> calibration, List<Coefficient> coefficients) {

    public BacktestReport {
        rows = List.copyOf(rows);
        calibration = List.copyOf(calibration);
        coefficients = List.copyOf(coefficients);
    }
}
