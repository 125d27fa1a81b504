package org.stigar.cli.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stigar.cli.output.Cell;
import org.stigar.cli.output.Table;
import org.stigar.cli.output.TableBuilder;
import org.stigar.cli.published.Figures;
import org.stigar.cli.terminal.Words;
import org.stigar.core.change.forecast.Outlook.Moment;
import org.stigar.core.publish.Policy;
import org.stigar.core.publish.PublishedCount;
import org.stigar.core.publish.PublishedFollowUp;
import org.stigar.core.publish.PublishedForecast.Between;
import org.stigar.core.publish.PublishedForecast.Losses;
import org.stigar.core.publish.PublishedOutlook;
import org.stigar.core.trail.state.TrailState;

/** What the gate lets through of a simulation, as tables. */
final class SimulationTables {

    private static final List<Cell> NOTHING = List.of(Cell.NONE, Cell.NONE, Cell.NONE);

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

    /** Returns all trails that lose their occasion by state: on the day, and 90 days later without the change and with it. */
    Table states() {
        TableBuilder table = table("states").words("when", words.text("when"));
        for (TrailState state : TrailState.values()) {
            addColumns(table, name(state), words.text("state." + name(state)));
        }
        PublishedOutlook outlook = published.forecast().losses().outlook();
        for (Moment moment : Moment.values()) {
            List<Cell> cells = new ArrayList<>();
            String key = moment.name().toLowerCase(Locale.ROOT).replace('_', '-');
            cells.add(Cell.named(key, words.text("states." + key)));
            for (TrailState state : TrailState.values()) {
                cells.addAll(isEver(moment, state) ? span(outlook.of(moment, state)) : NOTHING);
            }
            table.row(cells.toArray(Cell[]::new));
        }
        return table.note(words.text("note.states")).build();
    }

    /** Returns the same between groups of which it is told: before, and 90 days later with the change. */
    Table statesBetween() {
        TableBuilder table =
                table("states-between").words("unit", words.text("unit")).words("otherUnit", words.text("other-unit"));
        for (TrailState state : TrailState.values()) {
            String said = words.text("state." + name(state));
            if (isEver(Moment.AT_CHANGE, state)) {
                table.numbers(name(state) + "Before", words.text("before", said));
            }
            addColumns(table, name(state) + "After", words.text("after", said));
        }
        for (Between between : published.forecast().between()) {
            PublishedOutlook outlook = between.losses().outlook();
            List<Cell> cells = new ArrayList<>(List.of(figures.cell(between.one()), figures.cell(between.other())));
            for (TrailState state : TrailState.values()) {
                if (isEver(Moment.AT_CHANGE, state)) {
                    cells.add(figures.cell(outlook.of(Moment.AT_CHANGE, state).about()));
                }
                cells.addAll(span(outlook.of(Moment.WITH, state)));
            }
            if (between.losses().closings().kind() != PublishedCount.Kind.WITHHELD) {
                table.row(cells.toArray(Cell[]::new));
            }
        }
        return table.note(words.text("note.states-between")).build();
    }

    private void addColumns(TableBuilder table, String key, String said) {
        table.numbers(key, said).numbers(key + "Low", words.text("low")).numbers(key + "High", words.text("high"));
    }

    /** On the day none is overgrown: all were walked in the days before it. */
    private static boolean isEver(Moment moment, TrailState state) {
        return moment != Moment.AT_CHANGE || state != TrailState.OVERGROWN;
    }

    private List<Cell> span(PublishedOutlook.Span span) {
        return List.of(figures.cell(span.about()), figures.cell(span.low()), figures.cell(span.high()));
    }

    private static String name(TrailState state) {
        return state.name().toLowerCase(Locale.ROOT);
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
