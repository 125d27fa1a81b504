package org.stigar.cli.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stigar.cli.output.Table;
import org.stigar.cli.published.Figures;
import org.stigar.cli.report.MatrixPicture;
import org.stigar.cli.report.MatrixPicture.Level;
import org.stigar.cli.report.MatrixPicture.Spot;
import org.stigar.cli.report.Page;
import org.stigar.cli.report.Page.Fact;
import org.stigar.cli.report.Section;
import org.stigar.cli.report.StatesPicture;
import org.stigar.cli.report.StatesPicture.Period;
import org.stigar.cli.terminal.Words;
import org.stigar.core.publish.Publication;
import org.stigar.core.publish.PublishedCell;
import org.stigar.core.publish.PublishedCount;
import org.stigar.core.trail.state.TrailState;

/** An analysis as a page. */
final class AnalysisReport {

    private static final int MOST_ROWS = 30;

    private final Analysis analysis;
    private final AnalysisTables tables;
    private final Figures figures;
    private final Words words;
    private final Words pageWords;

    AnalysisReport(Analysis analysis, AnalysisTables tables, Figures figures, Words words, Words pageWords) {
        this.analysis = analysis;
        this.tables = tables;
        this.figures = figures;
        this.words = words;
        this.pageWords = pageWords;
    }

    Page page(Table counts, Optional<Ego> ego) {
        Publication now = analysis.now();
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(
                words.text("page.states"), words.text("page.states.lead"), statesPicture(), tables.history()));
        if (!now.turnover().isEmpty()) {
            sections.add(Section.of(words.text("page.turnover"), words.text("page.turnover.lead"), tables.turnover()));
        }
        if (now.groups().size() > 1) {
            sections.add(Section.of(
                    words.text("page.matrix"), words.text("page.matrix.lead"), matrixPicture(), tables.matrix()));
            sections.add(Section.of(words.text("page.units"), words.text("page.units.lead"), tables.units()));
            sections.add(
                    Section.of(words.text("page.seams"), words.text("page.seams.lead"), shortened(tables.seams())));
        }
        ego.ifPresent(own -> sections.add(
                Section.of(words.text("page.ego"), words.text("page.ego.lead"), own.picture(pageWords), own.table())));
        sections.add(Section.of(words.text("page.counts"), "", counts));
        return new Page(
                Page.Subject.TRAILS,
                words.text("page.title"),
                words.text("page.lead", analysis.day()),
                facts(),
                sections,
                notes(),
                pageWords);
    }

    /** A page of a thousand rows is not read: the first ones stand for it, the file has all. */
    private Table shortened(Table table) {
        int rows = table.rows().size();
        return rows <= MOST_ROWS
                ? table
                : new Table(
                        table.key(),
                        table.title(),
                        table.columns(),
                        table.rows().subList(0, MOST_ROWS),
                        List.of(words.text("note.more-rows", rows - MOST_ROWS, table.key())));
    }

    /** Returns what to know before the figures are used. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        int k = analysis.now().policy().k();
        notes.add(analysis.now().policy().isExact() ? words.text("note.exact") : words.text("note.coarse", k));
        notes.add(words.text(
                "note.coverage", figures.wordOf(analysis.now().coverage().level())));
        if (analysis.now().overall().of(TrailState.OPEN).kind() == PublishedCount.Kind.AT_LEAST) {
            notes.add(words.text("note.at-least"));
        }
        notes.add(words.text("note.contact"));
        return notes;
    }

    private List<Fact> facts() {
        Publication now = analysis.now();
        List<Fact> facts = new ArrayList<>();
        for (TrailState state : TrailState.values()) {
            facts.add(new Fact(figures.wordOf(state), figures.text(now.overall().of(state))));
        }
        facts.add(new Fact(words.text("states.new"), figures.text(analysis.fresh())));
        return facts;
    }

    private StatesPicture statesPicture() {
        List<Period> periods = analysis.history().stream()
                .map(past -> new Period(
                        tables.quarter(past.quarter()).shown(words.language()),
                        figures.amount(past.states().of(TrailState.OPEN)),
                        figures.amount(past.states().of(TrailState.FADING)),
                        figures.amount(past.states().of(TrailState.OVERGROWN))))
                .toList();
        return new StatesPicture(periods, pageWords);
    }

    private MatrixPicture matrixPicture() {
        Publication now = analysis.now();
        List<String> names = new ArrayList<>();
        List<List<Spot>> rows = new ArrayList<>();
        for (int one : now.order()) {
            names.add(figures.name(now.groups().get(one)));
            rows.add(now.order().stream()
                    .map(other -> spot(now.cell(one, other)))
                    .toList());
        }
        return new MatrixPicture(names, rows, pageWords);
    }

    private Spot spot(PublishedCell cell) {
        Level level = cell.versus() == PublishedCell.Versus.UNKNOWN
                ? Level.HIDDEN
                : Level.valueOf(cell.versus().name());
        return new Spot(level, figures.text(cell.open()) + ", " + figures.wordOf(cell.versus()));
    }
}
