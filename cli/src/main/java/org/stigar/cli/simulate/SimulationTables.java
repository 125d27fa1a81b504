package org.stigar.cli.simulate;

import org.stigar.cli.output.Cell;
import org.stigar.cli.output.Table;
import org.stigar.cli.output.TableBuilder;
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
        return table("forecast")
                .words("what", words.text("what"))
                .numbers("trails", words.text("trails"))
                .row(what("moves"), Cell.whole(moves))
                .row(what("losing"), figures.cell(losses.trails()))
                .row(what("closing"), figures.cell(losses.closings()))
                .row(what("without"), figures.cell(losses.withoutChange()))
                .row(what("extra"), figures.cell(losses.extra()))
                .row(what("extra-low"), figures.cell(losses.extraLow()))
                .row(what("extra-high"), figures.cell(losses.extraHigh()))
                .note(words.text("note.worked-out"))
                .build();
    }

    /** Returns the same between groups, as far as there are enough people at both ends. */
    Table between() {
        TableBuilder table = table("gaps")
                .words("unit", words.text("unit"))
                .words("otherUnit", words.text("other-unit"))
                .numbers("trails", words.text("losing"))
                .numbers("extraClosings", words.text("extra-closings"))
                .numbers("low", words.text("low"))
                .numbers("high", words.text("high"))
                .numbers("gained", words.text("gained"))
                .numbers("pairs", words.text("pairs"));
        for (Between between : published.forecast().between()) {
            table.row(
                    figures.cell(between.one()),
                    figures.cell(between.other()),
                    figures.cell(between.losses().trails()),
                    figures.cell(between.losses().extra()),
                    figures.cell(between.losses().extraLow()),
                    figures.cell(between.losses().extraHigh()),
                    figures.cell(between.gained()),
                    figures.cell(between.pairs()));
        }
        return table.note(words.text("note.gaps", policy.k())).build();
    }

    /** Returns what became of it at 30, 90 and 180 days, as far as the files go. */
    Table followUp() {
        TableBuilder table = table("follow-up")
                .numbers("days", words.text("days-after"))
                .numbers("trails", words.text("trails-across"))
                .numbers("closed", words.text("closed"))
                .numbers("foretold", words.text("foretold"))
                .numbers("stayedClosed", words.text("stayed-closed"));
        for (PublishedFollowUp.Row row : published.rows()) {
            boolean foretold = row.horizonDays() == Simulation.HORIZON_DAYS;
            table.row(
                    Cell.whole(row.horizonDays()),
                    figures.cell(published.forecast().losses().trails()),
                    figures.cell(row.closed()),
                    foretold ? figures.cell(published.forecast().losses().closings()) : Cell.NONE,
                    figures.cell(row.stayedClosed()));
        }
        return table.note(words.text("note.silent")).build();
    }

    private TableBuilder table(String key) {
        return new TableBuilder(key, words.text("title." + key));
    }

    private Cell what(String key) {
        return Cell.named(key, words.text("forecast." + key));
    }
}
