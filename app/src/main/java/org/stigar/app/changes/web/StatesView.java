package org.stigar.app.changes.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stigar.app.organisation.figures.CountFigure;
import org.stigar.app.organisation.figures.ForecastFigures;
import org.stigar.app.organisation.figures.ForecastFigures.Between;
import org.stigar.app.organisation.figures.ForecastFigures.Outlook;
import org.stigar.app.organisation.figures.ForecastFigures.Span;
import org.stigar.core.change.forecast.Outlook.Moment;
import org.stigar.core.publish.PublishedCount;
import org.stigar.core.trail.state.TrailState;

/** Trails by state before a change and after it, in words and as bars; of forecasts from before that was said, nothing. */
final class StatesView {

    /** What {@link #cells} are of, for a file. */
    static final List<String> COLUMNS = columns();

    /** How wide the bar of all trails of a row is. */
    private static final double WIDTH = 160;

    private static final String NONE = "–";

    private final ChangeWords words;

    StatesView(ChangeWords words) {
        this.words = words;
    }

    /**
     * All trails at a moment.
     *
     * @param moment the last part of the words' key
     */
    record Row(Moment moment, List<Bar> bars, String open, String fading, String overgrown) {}

    /** A piece of a bar, which is drawn by what is said. */
    record Bar(String look, double x, double width) {}

    /** The trails between two groups: on the day, and after it. */
    record PairRow(String one, String other, String open, String fading, String overgrown) {}

    List<Row> rows(ForecastFigures figures) {
        return told(figures.losses())
                .map(outlook -> Arrays.stream(Moment.values())
                        .map(moment -> new Row(
                                moment,
                                bars(outlook, moment),
                                said(outlook.of(moment, TrailState.OPEN)),
                                said(outlook.of(moment, TrailState.FADING)),
                                states(moment).contains(TrailState.OVERGROWN)
                                        ? said(outlook.of(moment, TrailState.OVERGROWN))
                                        : NONE))
                        .toList())
                .orElse(List.of());
    }

    List<PairRow> pairs(ForecastFigures figures) {
        List<PairRow> rows = new ArrayList<>();
        for (Between between : figures.between()) {
            told(between.losses())
                    .ifPresent(outlook -> rows.add(new PairRow(
                            words.names(between.one().names()),
                            words.names(between.other().names()),
                            course(outlook, TrailState.OPEN),
                            course(outlook, TrailState.FADING),
                            course(outlook, TrailState.OVERGROWN))));
        }
        return rows;
    }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (Moment moment : Moment.values()) {
            for (TrailState state : states(moment)) {
                columns.add((state + "_" + moment).toLowerCase(Locale.ROOT));
            }
        }
        return List.copyOf(columns);
    }

    /** Returns the same for a file: blank where nothing is said. */
    List<String> cells(ForecastFigures.Losses losses) {
        Optional<Outlook> outlook = told(losses);
        List<String> cells = new ArrayList<>();
        for (Moment moment : Moment.values()) {
            for (TrailState state : states(moment)) {
                cells.add(outlook.map(told -> said(told.of(moment, state))).orElse(""));
            }
        }
        return cells;
    }

    /** On the day none is overgrown: all trails were walked in the days before it. */
    private static List<TrailState> states(Moment moment) {
        return moment == Moment.AT_CHANGE ? List.of(TrailState.OPEN, TrailState.FADING) : List.of(TrailState.values());
    }

    /** What is said of trails of which a number is said. */
    private static Optional<Outlook> told(ForecastFigures.Losses losses) {
        return losses.outlook().filter(outlook -> losses.trails().kind() == PublishedCount.Kind.ROUNDED);
    }

    private String course(Outlook outlook, TrailState state) {
        String before = state == TrailState.OVERGROWN
                ? NONE
                : words.count(outlook.of(Moment.AT_CHANGE, state).about());
        return words.say("changes.states.course", before, said(outlook.of(Moment.WITH, state)));
    }

    private String said(Span span) {
        return words.say(
                "changes.states.span",
                words.count(span.about()),
                words.whole(end(span.low(), span.low().least())),
                words.whole(end(span.high(), span.high().most())));
    }

    /** A rounded number stands for itself, and a limit for what is below it. */
    private static long end(CountFigure figure, long edge) {
        return figure.kind() == PublishedCount.Kind.ROUNDED ? figure.value() : edge;
    }

    private static List<Bar> bars(Outlook outlook, Moment moment) {
        double all = states(moment).stream()
                .mapToDouble(state -> drawn(outlook.of(moment, state).about()))
                .sum();
        List<Bar> bars = new ArrayList<>();
        double x = 0;
        for (TrailState state : states(moment)) {
            double width = WIDTH * drawn(outlook.of(moment, state).about()) / all;
            bars.add(new Bar(state.name().toLowerCase(Locale.ROOT), x, width));
            x += width;
        }
        return bars;
    }

    /** A limit is drawn as the middle of what it stands for. */
    private static double drawn(CountFigure about) {
        return about.kind() == PublishedCount.Kind.FEWER_THAN ? about.most() / 2.0 : about.drawn();
    }
}
