package org.stigar.cli.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stigar.cli.output.Cell;
import org.stigar.cli.output.Column;
import org.stigar.cli.output.Table;
import org.stigar.cli.published.Figures;
import org.stigar.cli.terminal.Words;
import org.stigar.core.change.forecast.FlipSum;
import org.stigar.core.change.forecast.FollowUpRow;
import org.stigar.core.change.forecast.Forecast;
import org.stigar.core.change.forecast.Gap;
import org.stigar.core.people.UnitId;
import org.stigar.core.publish.Gate;
import org.stigar.core.publish.Policy;

/** A simulation as tables, each figure through the gate. */
final class SimulationTables {

    private final Simulation simulation;
    private final Gate gate;
    private final Policy policy;
    private final Figures figures;
    private final Words words;

    SimulationTables(Simulation simulation, Policy policy, Figures figures, Words words) {
        this.simulation = simulation;
        this.policy = policy;
        gate = new Gate(policy);
        this.figures = figures;
        this.words = words;
    }

    /** Returns the forecast of the whole change, within 90 days. */
    Table forecast(int moves) {
        Forecast forecast = simulation.forecast();
        FlipSum losses = forecast.losses();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row("moves", Cell.whole(moves)));
        rows.add(row("losing", figure(losses, losses.trails())));
        rows.add(row("closing", figure(losses, losses.expectedClosings())));
        rows.add(row("without", figure(losses, losses.expectedWithoutChange())));
        rows.add(row("extra", figure(losses, losses.expectedExtra())));
        rows.add(row("extra-low", figure(losses, losses.extra().low())));
        rows.add(row("extra-high", figure(losses, losses.extra().high())));
        return new Table(
                "forecast",
                words.text("title.forecast"),
                List.of(Column.words("what", words.text("what")), Column.numbers("trails", words.text("trails"))),
                rows,
                List.of());
    }

    /** Returns the same between units, as far as there are enough people at both ends. */
    Table gaps() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Gap gap : simulation.forecast().gaps()) {
            boolean enough = policy.isExact() || Math.min(gap.peopleOfOne(), gap.peopleOfOther()) >= policy.k();
            if (enough && gap.losses().trails() > 0) {
                rows.add(List.of(
                        unit(gap.units().one()),
                        unit(gap.units().other()),
                        figure(gap.losses(), gap.losses().trails()),
                        figure(gap.losses(), gap.losses().expectedExtra()),
                        figure(gap.losses(), gap.losses().extra().low()),
                        figure(gap.losses(), gap.losses().extra().high())));
            }
        }
        return new Table(
                "gaps",
                words.text("title.gaps"),
                List.of(
                        Column.words("unit", words.text("unit")),
                        Column.words("otherUnit", words.text("other-unit")),
                        Column.numbers("trails", words.text("trails")),
                        Column.numbers("extraClosings", words.text("extra-closings")),
                        Column.numbers("low", words.text("low")),
                        Column.numbers("high", words.text("high"))),
                rows,
                List.of(words.text("note.gaps", policy.k())));
    }

    /** Returns what became of it at 30, 90 and 180 days, as far as the files go. */
    Table followUp() {
        FlipSum about = simulation.forecast().losses();
        List<List<Cell>> rows = new ArrayList<>();
        for (FollowUpRow row : simulation.followUp().rows()) {
            rows.add(List.of(
                    Cell.whole(row.horizonDays()),
                    figure(about, row.flipped()),
                    figure(about, row.flippedClosed()),
                    row.forecast()
                            .map(sum -> figure(about, sum.expectedClosings()))
                            .orElse(Cell.NONE),
                    figure(about, row.expectedAsStayed())));
        }
        return new Table(
                "follow-up",
                words.text("title.follow-up"),
                List.of(
                        Column.numbers("days", words.text("days-after")),
                        Column.numbers("trails", words.text("trails-across")),
                        Column.numbers("closed", words.text("closed")),
                        Column.numbers("foretold", words.text("foretold")),
                        Column.numbers("asStayed", words.text("as-stayed"))),
                rows,
                List.of());
    }

    private Cell figure(FlipSum about, double figure) {
        return figures.cell(gate.publish(about, figure));
    }

    private List<Cell> row(String key, Cell value) {
        return List.of(Cell.named(key, words.text("forecast." + key)), value);
    }

    private Cell unit(Optional<UnitId> unit) {
        return unit.map(id -> Cell.named(id.value(), name(id))).orElse(Cell.NONE);
    }

    private String name(UnitId id) {
        return simulation.forecast().scenario().after().unit(id).name();
    }
}
