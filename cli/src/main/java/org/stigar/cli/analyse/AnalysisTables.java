package org.stigar.cli.analyse;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.stigar.cli.analyse.Analysis.Calendar;
import org.stigar.cli.analyse.Analysis.Past;
import org.stigar.cli.input.Reading;
import org.stigar.cli.output.Cell;
import org.stigar.cli.output.Table;
import org.stigar.cli.output.TableBuilder;
import org.stigar.cli.published.Figures;
import org.stigar.cli.terminal.Words;
import org.stigar.core.measure.Quarter;
import org.stigar.core.publish.Publication;
import org.stigar.core.publish.PublishedCell;
import org.stigar.core.publish.PublishedTurnover;
import org.stigar.core.trail.state.TrailState;

/** An analysis as tables. */
final class AnalysisTables {

    private final Analysis analysis;
    private final Reading reading;
    private final Figures figures;
    private final Words words;

    AnalysisTables(Analysis analysis, Reading reading, Figures figures, Words words) {
        this.analysis = analysis;
        this.reading = reading;
        this.figures = figures;
        this.words = words;
    }

    /** Returns what was read. */
    Table counts(long tooLarge) {
        return table("counts")
                .words("what", words.text("counts.what"))
                .numbers("count", words.text("counts.count"))
                .row(count("walks"), Cell.whole(reading.walks()))
                .row(count("duplicates"), Cell.whole(reading.duplicates()))
                .row(count("too-large"), Cell.whole(tooLarge))
                .row(count("people"), people())
                .row(count("trails"), trails())
                .row(count("at"), Cell.text(analysis.at().toString()))
                .build();
    }

    /** Returns how many trails are in each state. */
    Table states() {
        TableBuilder table = table("states")
                .words("state", words.text("states.state"))
                .numbers("trails", words.text("states.trails"));
        for (TrailState state : TrailState.values()) {
            table.row(figures.word(state), figures.cell(analysis.now().overall().of(state)));
        }
        return table.row(Cell.named("new", words.text("states.new")), figures.cell(analysis.fresh()))
                .build();
    }

    /** Returns the same at the end of each quarter. */
    Table history() {
        TableBuilder table = table("states-by-quarter")
                .words("quarter", words.text("quarter"))
                .numbers("open", figures.wordOf(TrailState.OPEN))
                .numbers("fading", figures.wordOf(TrailState.FADING))
                .numbers("overgrown", figures.wordOf(TrailState.OVERGROWN));
        for (Past past : analysis.history()) {
            table.row(
                    quarter(past.quarter()),
                    figures.cell(past.states().of(TrailState.OPEN)),
                    figures.cell(past.states().of(TrailState.FADING)),
                    figures.cell(past.states().of(TrailState.OVERGROWN)));
        }
        return table.build();
    }

    /** Returns how much stayed from each quarter to the next. */
    Table turnover() {
        TableBuilder table = table("turnover")
                .words("from", words.text("turnover.from"))
                .words("to", words.text("turnover.to"))
                .numbers("walkDaysKept", words.text("turnover.walk-days"))
                .numbers("trailsKept", words.text("turnover.trails"));
        for (PublishedTurnover turnover : analysis.now().turnover()) {
            table.row(
                    quarter(turnover.before()),
                    quarter(turnover.after()),
                    figures.cell(turnover.weighted()),
                    figures.cell(turnover.unweighted()));
        }
        return table.build();
    }

    /** Returns each unit, or those shown as one. */
    Table units() {
        TableBuilder table = table("units")
                .words("unit", words.text("unit"))
                .numbers("people", words.text("units.people"))
                .numbers("openInside", words.text("units.open-inside"))
                .numbers("siloIndex", words.text("units.silo"))
                .numbers("externalInternal", words.text("units.external-internal"));
        Publication now = analysis.now();
        for (int group : now.order()) {
            table.row(
                    figures.cell(now.groups().get(group)),
                    figures.cell(now.groups().get(group).people()),
                    figures.cell(now.inside(group).of(TrailState.OPEN)),
                    figures.cell(now.silo(group)),
                    figures.index(now.silo(group).externalInternal()));
        }
        return table.build();
    }

    /** Returns the open trails between each two units. */
    Table matrix() {
        TableBuilder table = pairs("matrix");
        List<Integer> order = analysis.now().order();
        for (int i = 0; i < order.size(); i++) {
            for (int j = i; j < order.size(); j++) {
                table.row(pair(order.get(i), order.get(j)));
            }
        }
        return table.build();
    }

    /** Returns the pairs of units whose seam is brittle or leans on few, though open trails cross it. */
    Table seams() {
        TableBuilder table = pairs("seams");
        List<Integer> order = analysis.now().order();
        for (PublishedCell.Seam seam : List.of(PublishedCell.Seam.LEANS_ON_FEW, PublishedCell.Seam.BRITTLE)) {
            for (int i = 0; i < order.size(); i++) {
                for (int j = i + 1; j < order.size(); j++) {
                    if (analysis.now().cell(order.get(i), order.get(j)).seam() == seam) {
                        table.row(pair(order.get(i), order.get(j)));
                    }
                }
            }
        }
        return table.build();
    }

    /** Returns a quarter: 2026-Q1, or its first and last day counted from the first walk, for programs. */
    Cell quarter(Quarter quarter) {
        int last = quarter.until() - 1;
        if (analysis.calendar() == Calendar.DAYS) {
            int first = Analyst.dayOf(reading.first());
            int from = Math.max(0, quarter.from() - first);
            return Cell.named(from + "-" + (last - first), words.text("quarter.days", from, last - first));
        }
        LocalDate day = LocalDate.ofEpochDay(last);
        if (day.plusDays(1).getDayOfMonth() != 1 || day.getMonthValue() % 3 != 0) {
            return Cell.text(analysis.day().toString());
        }
        int number = day.getMonthValue() / 3;
        return Cell.named(day.getYear() + "-Q" + number, words.text("quarter.calendar", day.getYear(), number));
    }

    private Cell[] pair(int one, int other) {
        Publication now = analysis.now();
        PublishedCell cell = now.cell(one, other);
        return new Cell[] {
            figures.cell(now.groups().get(one)),
            figures.cell(now.groups().get(other)),
            figures.cell(cell.open()),
            figures.word(cell.versus()),
            figures.word(cell.seam())
        };
    }

    private TableBuilder pairs(String key) {
        return table(key)
                .words("unit", words.text("unit"))
                .words("otherUnit", words.text("matrix.other"))
                .numbers("open", words.text("matrix.open"))
                .words("versusChance", words.text("matrix.versus"))
                .words("seam", words.text("matrix.seam"));
    }

    private Cell people() {
        return figures.sum(
                analysis.now().groups().stream().map(group -> group.people()).toList());
    }

    private Cell trails() {
        return figures.sum(
                Stream.of(TrailState.values()).map(analysis.now().overall()::of).toList());
    }

    private Cell count(String key) {
        return Cell.named(key, words.text("counts." + key));
    }

    private TableBuilder table(String key) {
        return new TableBuilder(key, words.text("title." + key));
    }
}
