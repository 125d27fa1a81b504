package org.stigar.cli.simulate;

import java.util.ArrayList;
import java.util.List;
import org.stigar.cli.output.Cell;
import org.stigar.cli.output.Column;
import org.stigar.cli.output.Table;
import org.stigar.cli.published.Figures;
import org.stigar.cli.terminal.Words;
import org.stigar.core.publish.Policy;
import org.stigar.core.publish.PublishedFollowUp;
import org.stigar.core.publish.PublishedForecast.Between;
import org.stigar.core.publish.PublishedForecast.Losses;

/** What the gate lets through of a simulation, as tables. */
final class SimulationTables {

    private final PublishedFollowUp published;
    private final Policy policy;
    private final Figures figures;
    private final Words words;

    SimulationTables(PublishedFollowUp published, Policy policy, Figures figures, Words words) {
        this.published = published;
        this.policy = policy;
        this.figures = figures;
        this.words = words;
    }

    /** Returns the forecast of the whole change, within 90 days. */
    Table forecast(int moves) {
        Losses losses = published.forecast().losses();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row("moves", Cell.whole(moves)));
        rows.add(row("losing", figures.cell(losses.trails())));
        rows.add(row("closing", figures.cell(losses.closings())));
        rows.add(row("without", figures.cell(losses.withoutChange())));
        rows.add(row("extra", figures.cell(losses.extra())));
        rows.add(row("extra-low", figures.cell(losses.extraLow())));
        rows.add(row("extra-high", figures.cell(losses.extraHigh())));
        return new Table(
                "forecast",
                words.text("title.forecast"),
                List.of(Column.words("what", words.text("what")), Column.numbers("trails", words.text("trails"))),
                rows,
                List.of(words.text("note.worked-out")));
    }

    /** Returns the same between groups, as far as there are enough people at both ends. */
    Table between() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Between between : published.forecast().between()) {
            rows.add(List.of(
                    figures.cell(between.one()),
                    figures.cell(between.other()),
                    figures.cell(between.losses().trails()),
                    figures.cell(between.losses().extra()),
                    figures.cell(between.losses().extraLow()),
                    figures.cell(between.losses().extraHigh()),
                    figures.cell(between.gained()),
                    figures.cell(between.pairs())));
        }
        return new Table(
                "gaps",
                words.text("title.gaps"),
                List.of(
                        Column.words("unit", words.text("unit")),
                        Column.words("otherUnit", words.text("other-unit")),
                        Column.numbers("trails", words.text("losing")),
                        Column.numbers("extraClosings", words.text("extra-closings")),
                        Column.numbers("low", words.text("low")),
                        Column.numbers("high", words.text("high")),
                        Column.numbers("gained", words.text("gained")),
                        Column.numbers("pairs", words.text("pairs"))),
                rows,
                List.of(words.text("note.gaps", policy.k())));
    }

    /** Returns what became of it at 30, 90 and 180 days, as far as the files go. */
    Table followUp() {
        List<List<Cell>> rows = new ArrayList<>();
        for (PublishedFollowUp.Row row : published.rows()) {
            boolean foretold = row.horizonDays() == Simulation.HORIZON_DAYS;
            rows.add(List.of(
                    Cell.whole(row.horizonDays()),
                    figures.cell(published.forecast().losses().trails()),
                    figures.cell(row.closed()),
                    foretold ? figures.cell(published.forecast().losses().closings()) : Cell.NONE,
                    figures.cell(row.stayedClosed())));
        }
        return new Table(
                "follow-up",
                words.text("title.follow-up"),
                List.of(
                        Column.numbers("days", words.text("days-after")),
                        Column.numbers("trails", words.text("trails-across")),
                        Column.numbers("closed", words.text("closed")),
                        Column.numbers("foretold", words.text("foretold")),
                        Column.numbers("stayedClosed", words.text("stayed-closed"))),
                rows,
                List.of());
    }

    private List<Cell> row(String key, Cell value) {
        return List.of(Cell.named(key, words.text("forecast." + key)), value);
    }
}
