package org.stigar.cli.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.stigar.cli.report.CalibrationPicture;
import org.stigar.cli.report.CalibrationPicture.Point;
import org.stigar.cli.report.Page;
import org.stigar.cli.report.Page.Fact;
import org.stigar.cli.report.Section;
import org.stigar.cli.terminal.Words;
import org.stigar.core.backtest.BacktestReport;
import org.stigar.core.backtest.Row;

/** An evaluation as sentences and as a page. */
final class EvaluationReport {

    private final Evaluation evaluation;
    private final EvaluationTables tables;
    private final Words words;

    EvaluationReport(Evaluation evaluation, EvaluationTables tables, Words words) {
        this.evaluation = evaluation;
        this.tables = tables;
        this.words = words;
    }

    /** Returns whether to trust the forecast, in a plain sentence. */
    String verdict() {
        Row ours = headline();
        return switch (evaluation.trust()) {
            case YES -> words.text("trust.yes", ours.n(), ours.horizonDays(), 100 * ours.ece());
            case ORDER_ONLY -> words.text("trust.order-only", 100 * ours.ece());
            case NO -> words.text("trust.no");
            case TOO_FEW -> words.text("trust.too-few", ours.n());
        };
    }

    Page page(Words pageWords) {
        Row ours = headline();
        List<Section> sections = new ArrayList<>();
        for (BacktestReport report : evaluation.reports()) {
            Row row = Evaluation.ours(report);
            List<Point> points = report.calibration().stream()
                    .map(bin -> new Point(bin.meanProbability(), bin.shareWalked(), bin.count()))
                    .toList();
            sections.add(Section.of(
                    words.text("page.scores." + row.universe().label(), row.horizonDays()),
                    words.text("page.scores.lead", row.horizonDays()) + " " + words.text("scores.note"),
                    tables.scores(report)));
            sections.add(Section.of(
                    words.text("page.calibration"),
                    words.text("page.calibration.lead", 100 * row.ece()),
                    new CalibrationPicture(points, pageWords),
                    tables.calibration(List.of(report))));
        }
        sections.add(Section.of(
                words.text("page.coefficients"),
                words.text("page.coefficients.lead"),
                tables.coefficients(evaluation.reports())));
        return new Page(
                Page.Subject.TRAILS,
                words.text("page.title"),
                verdict(),
                List.of(
                        new Fact(words.text("fact.trails"), words.text("fact.whole", ours.n())),
                        new Fact(words.text("fact.auc"), words.text("fact.decimal", ours.auc())),
                        new Fact(words.text("fact.ece"), words.text("fact.points", 100 * ours.ece())),
                        new Fact(words.text("fact.days"), words.text("fact.whole", evaluation.spanDays()))),
                sections,
                List.of(words.text("note.protocol"), words.text("note.noise"), words.text("note.contact")),
                pageWords);
    }

    private Row headline() {
        return Evaluation.ours(evaluation.reports().get(0));
    }
}
