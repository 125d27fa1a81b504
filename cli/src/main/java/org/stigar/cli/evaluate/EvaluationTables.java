package org.stigar.cli.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.stigar.cli.output.Cell;
import org.stigar.cli.output.Column;
import org.stigar.cli.output.Table;
import org.stigar.cli.terminal.Words;
import org.stigar.core.backtest.BacktestReport;
import org.stigar.core.backtest.CalibrationBin;
import org.stigar.core.backtest.Row;
import org.stigar.core.trail.openness.Coefficient;

/** An evaluation as tables. */
final class EvaluationTables {

    private final Words words;

    EvaluationTables(Words words) {
        this.words = words;
    }

    /** Returns every model on every universe and horizon: what programs get. */
    Table scores(Evaluation evaluation) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.words("universe", words.text("scores.universe")),
                Column.numbers("horizonDays", words.text("scores.horizon"))));
        columns.addAll(scoreColumns());
        List<List<Cell>> rows = new ArrayList<>();
        for (Row row : evaluation.rows()) {
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.named(
                            row.universe().label(),
                            words.text("universe." + row.universe().label())),
                    Cell.whole(row.horizonDays())));
            cells.addAll(scoreCells(row));
            rows.add(cells);
        }
        return new Table("scores", words.text("scores.title"), columns, rows, List.of(words.text("scores.note")));
    }

    /** Returns every model on one universe and horizon. */
    Table scores(BacktestReport report) {
        return new Table(
                "scores",
                words.text("scores.title"),
                scoreColumns(),
                report.rows().stream().map(this::scoreCells).toList(),
                List.of());
    }

    private List<Column> scoreColumns() {
        return List.of(
                Column.words("model", words.text("scores.model")),
                Column.numbers("n", words.text("scores.n")),
                Column.numbers("auc", words.text("scores.auc")),
                Column.numbers("apClosing", words.text("scores.ap")),
                Column.numbers("brier", words.text("scores.brier")),
                Column.numbers("logLoss", words.text("scores.log-loss")),
                Column.numbers("ece", words.text("scores.ece")),
                Column.numbers("precisionWorstTenth", words.text("scores.worst-tenth")));
    }

    private List<Cell> scoreCells(Row row) {
        return List.of(
                Cell.named(row.model(), modelName(row.model())),
                Cell.whole(row.n()),
                Cell.decimal(row.auc(), 3),
                Cell.decimal(row.apClosing(), 3),
                Cell.decimal(row.brier(), 3),
                Cell.decimal(row.logLoss(), 3),
                Cell.decimal(row.ece(), 3),
                Cell.decimal(row.precisionWorstTenth(), 3));
    }

    /** Returns foretold against observed shares, for each universe and horizon. */
    Table calibration(List<BacktestReport> reports) {
        List<List<Cell>> rows = new ArrayList<>();
        for (BacktestReport report : reports) {
            for (CalibrationBin bin : report.calibration()) {
                rows.add(List.of(
                        universe(report),
                        Cell.whole(Evaluation.ours(report).horizonDays()),
                        Cell.whole(bin.count()),
                        Cell.decimal(bin.meanProbability(), 3),
                        Cell.decimal(bin.shareWalked(), 3)));
            }
        }
        return new Table(
                "calibration",
                words.text("calibration.title"),
                List.of(
                        Column.words("universe", words.text("scores.universe")),
                        Column.numbers("horizonDays", words.text("scores.horizon")),
                        Column.numbers("n", words.text("scores.n")),
                        Column.numbers("foretold", words.text("calibration.foretold")),
                        Column.numbers("walked", words.text("calibration.walked"))),
                rows,
                List.of());
    }

    /** Returns what was fitted for the last test. */
    Table coefficients(List<BacktestReport> reports) {
        List<List<Cell>> rows = new ArrayList<>();
        for (BacktestReport report : reports) {
            for (Coefficient coefficient : report.coefficients()) {
                rows.add(List.of(
                        universe(report),
                        Cell.whole(Evaluation.ours(report).horizonDays()),
                        Cell.text(coefficient.feature()),
                        Cell.decimal(coefficient.value(), 3)));
            }
        }
        return new Table(
                "coefficients",
                words.text("coefficients.title"),
                List.of(
                        Column.words("universe", words.text("scores.universe")),
                        Column.numbers("horizonDays", words.text("scores.horizon")),
                        Column.words("feature", words.text("coefficients.feature")),
                        Column.numbers("value", words.text("coefficients.value"))),
                rows,
                List.of());
    }

    private Cell universe(BacktestReport report) {
        String label = Evaluation.ours(report).universe().label();
        return Cell.named(label, words.text("universe." + label));
    }

    /** Returns a model's name in words; those that came later than the words keep their own. */
    private String modelName(String model) {
        String key = "model." + model;
        return words.bundle().containsKey(key) ? words.text(key) : model;
    }
}
