package org.stigar.cli.analyse;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.stigar.cli.analyse.Analysis.Calendar;
import org.stigar.cli.analyse.Analysis.Past;
import org.stigar.cli.input.Reading;
import org.stigar.cli.output.Cell;
import org.stigar.cli.output.Column;
import org.stigar.cli.output.Table;
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
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(count("walks", Cell.whole(reading.walks())));
        rows.add(count("duplicates", Cell.whole(reading.duplicates())));
        rows.add(count("too-large", Cell.whole(tooLarge)));
        rows.add(count("people", people()));
        rows.add(count("trails", sum(analysis.now())));
        rows.add(count("at", Cell.text(analysis.at().toString())));
        return table(
                "counts",
                List.of(
                        Column.words("what", words.text("counts.what")),
                        Column.numbers("count", words.text("counts.count"))),
                rows);
    }

    /** Returns how many trails are in each state. */
    Table states() {
        List<List<Cell>> rows = new ArrayList<>();
        for (TrailState state : TrailState.values()) {
            rows.add(List.of(
                    figures.word(state), figures.cell(analysis.now().overall().of(state))));
        }
        rows.add(List.of(Cell.named("new", words.text("states.new")), figures.cell(analysis.fresh())));
        return table(
                "states",
                List.of(
                        Column.words("state", words.text("states.state")),
                        Column.numbers("trails", words.text("states.trails"))),
                rows);
    }

    /** Returns the same at the end of each quarter. */
    Table history() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Past past : analysis.history()) {
            rows.add(List.of(
                    Cell.text(name(past.quarter())),
                    figures.cell(past.states().of(TrailState.OPEN)),
                    figures.cell(past.states().of(TrailState.FADING)),
                    figures.cell(past.states().of(TrailState.OVERGROWN))));
        }
        return table(
                "states-by-quarter",
                List.of(
                        Column.words("quarter", words.text("quarter")),
                        Column.numbers("open", figures.wordOf(TrailState.OPEN)),
                        Column.numbers("fading", figures.wordOf(TrailState.FADING)),
                        Column.numbers("overgrown", figures.wordOf(TrailState.OVERGROWN))),
                rows);
    }

    /** Returns how much stayed from each quarter to the next. */
    Table turnover() {
        List<List<Cell>> rows = new ArrayList<>();
        for (PublishedTurnover turnover : analysis.now().turnover()) {
            rows.add(List.of(
                    Cell.text(name(turnover.before())),
                    Cell.text(name(turnover.after())),
                    figures.cell(turnover.weighted()),
                    figures.cell(turnover.unweighted())));
        }
        return table(
                "turnover",
                List.of(
                        Column.words("from", words.text("turnover.from")),
                        Column.words("to", words.text("turnover.to")),
                        Column.numbers("walkDaysKept", words.text("turnover.walk-days")),
                        Column.numbers("trailsKept", words.text("turnover.trails"))),
                rows);
    }

    /** Returns each unit, or those shown as one. */
    Table units() {
        Publication now = analysis.now();
        List<List<Cell>> rows = new ArrayList<>();
        for (int group : now.order()) {
            rows.add(List.of(
                    figures.cell(now.groups().get(group)),
                    figures.cell(now.groups().get(group).people()),
                    figures.cell(now.inside(group).of(TrailState.OPEN)),
                    figures.cell(now.silo(group)),
                    figures.index(now.silo(group).externalInternal())));
        }
        return table(
                "units",
                List.of(
                        Column.words("unit", words.text("unit")),
                        Column.numbers("people", words.text("units.people")),
                        Column.numbers("openInside", words.text("units.open-inside")),
                        Column.numbers("siloIndex", words.text("units.silo")),
                        Column.numbers("externalInternal", words.text("units.external-internal"))),
                rows);
    }

    /** Returns the open trails between each two units. */
    Table matrix() {
        List<List<Cell>> rows = new ArrayList<>();
        List<Integer> order = analysis.now().order();
        for (int i = 0; i < order.size(); i++) {
            for (int j = i; j < order.size(); j++) {
                rows.add(pair(order.get(i), order.get(j)));
            }
        }
        return table("matrix", pairColumns(), rows);
    }

    /** Returns the pairs of units whose seam is brittle or leans on few, though open trails cross it. */
    Table seams() {
        List<List<Cell>> rows = new ArrayList<>();
        List<Integer> order = analysis.now().order();
        for (PublishedCell.Seam seam : List.of(PublishedCell.Seam.LEANS_ON_FEW, PublishedCell.Seam.BRITTLE)) {
            for (int i = 0; i < order.size(); i++) {
                for (int j = i + 1; j < order.size(); j++) {
                    if (analysis.now().cell(order.get(i), order.get(j)).seam() == seam) {
                        rows.add(pair(order.get(i), order.get(j)));
                    }
                }
            }
        }
        return table("seams", pairColumns(), rows);
    }

    /** Returns the name of a quarter. */
    String name(Quarter quarter) {
        int last = quarter.until() - 1;
        if (analysis.calendar() == Calendar.DAYS) {
            int first = Analyst.dayOf(reading.first());
            return words.text("quarter.days", Math.max(0, quarter.from() - first), last - first);
        }
        LocalDate day = LocalDate.ofEpochDay(last);
        boolean whole = day.plusDays(1).getDayOfMonth() == 1 && day.getMonthValue() % 3 == 0;
        return whole
                ? words.text("quarter.calendar", day.getYear(), day.getMonthValue() / 3)
                : analysis.at().atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    private List<Cell> pair(int one, int other) {
        Publication now = analysis.now();
        PublishedCell cell = now.cell(one, other);
        return List.of(
                figures.cell(now.groups().get(one)),
                figures.cell(now.groups().get(other)),
                figures.cell(cell.open()),
                figures.word(cell.versus()),
                figures.word(cell.seam()));
    }

    private List<Column> pairColumns() {
        return List.of(
                Column.words("unit", words.text("unit")),
                Column.words("otherUnit", words.text("matrix.other")),
                Column.numbers("open", words.text("matrix.open")),
                Column.words("versusChance", words.text("matrix.versus")),
                Column.words("seam", words.text("matrix.seam")));
    }

    private Cell people() {
        return figures.sum(
                analysis.now().groups().stream().map(group -> group.people()).toList());
    }

    private Cell sum(Publication publication) {
        return figures.sum(List.of(
                publication.overall().of(TrailState.OPEN),
                publication.overall().of(TrailState.FADING),
                publication.overall().of(TrailState.OVERGROWN)));
    }

    private List<Cell> count(String key, Cell value) {
        return List.of(Cell.named(key, words.text("counts." + key)), value);
    }

    private Table table(String key, List<Column> columns, List<List<Cell>> rows) {
        return new Table(key, words.text("title." + key), columns, rows, List.of());
    }
}
