package org.stigar.cli.evaluate;

import java.util.List;
import java.util.stream.Stream;
import org.stigar.cli.output.Cell;
import org.stigar.cli.output.Table;
import org.stigar.cli.output.TableBuilder;
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
        TableBuilder table = withScores(table("scores"));
        for (Row row : evaluation.rows()) {
            table.row(Stream.concat(Stream.of(universe(row), horizon(row)), scores(row))
                    .toArray(Cell[]::new));
        }
        return table.note(words.text("scores.note")).build();
    }

    /** Returns every model on one universe and horizon. */
    Table scores(BacktestReport report) {
        TableBuilder table = withScores(new TableBuilder("scores", words.text("title.scores")));
        report.rows().forEach(row -> table.row(scores(row).toArray(Cell[]::new)));
        return table.build();
    }

    private TableBuilder withScores(TableBuilder table) {
        return table.words("model", words.text("scores.model"))
                .numbers("n", words.text("scores.n"))
                .numbers("auc", words.text("scores.auc"))
                .numbers("apClosing", words.text("scores.ap"))
                .numbers("brier", words.text("scores.brier"))
                .numbers("logLoss", words.text("scores.log-loss"))
                .numbers("ece", words.text("scores.ece"))
                .numbers("precisionWorstTenth", words.text("scores.worst-tenth"));
    }

    private Stream<Cell> scores(Row row) {
        return Stream.of(
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
        TableBuilder table = table("calibration")
                .numbers("n", words.text("scores.n"))
                .numbers("foretold", words.text("calibration.foretold"))
                .numbers("walked", words.text("calibration.walked"));
        for (BacktestReport report : reports) {
            for (CalibrationBin bin : report.calibration()) {
                table.row(
                        universe(Evaluation.ours(report)),
                        horizon(Evaluation.ours(report)),
                        Cell.whole(bin.count()),
                        Cell.decimal(bin.meanProbability(), 3),
                        Cell.decimal(bin.shareWalked(), 3));
            }
        }
        return table.build();
    }

    /** Returns what was fitted for the last test. */
    Table coefficients(List<BacktestReport> reports) {
        TableBuilder table = table("coefficients")
                .words("feature", words.text("coefficients.feature"))
                .numbers("value", words.text("coefficients.value"));
        for (BacktestReport report : reports) {
            for (Coefficient coefficient : report.coefficients()) {
                table.row(
                        universe(Evaluation.ours(report)),
                        horizon(Evaluation.ours(report)),
                        Cell.text(coefficient.feature()),
                        Cell.decimal(coefficient.value(), 3));
            }
        }
        return table.build();
    }

    /** Starts a table that says of each row which universe and horizon it is about. */
    private TableBuilder table(String key) {
        return new TableBuilder(key, words.text("title." + key))
                .words("universe", words.text("scores.universe"))
                .numbers("horizonDays", words.text("scores.horizon"));
    }

    private Cell universe(Row row) {
        String label = row.universe().label();
        return Cell.named(label, words.text("universe." + label));
    }

    private static Cell horizon(Row row) {
        return Cell.whole(row.horizonDays());
    }

    /** Returns a model's name in words; those that came later than the words keep their own. */
    private String modelName(String model) {
        String key = "model." + model;
        return words.bundle().containsKey(key) ? words.text(key) : model;
    }
}
