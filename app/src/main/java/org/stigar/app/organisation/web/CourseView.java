package org.stigar.app.organisation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stigar.app.organisation.Publications.Overview;
import org.stigar.app.organisation.Quarter;
import org.stigar.app.organisation.Redrawing;
import org.stigar.app.organisation.figures.CountFigure;
import org.stigar.app.organisation.figures.ShareFigure;
import org.stigar.app.organisation.figures.TurnoverFigures;
import org.stigar.core.publish.Published.Trend;

/**
 * How a quarter goes on from those before it. All is worked out from what each quarter says already, so it tells nothing that a
 * reader could not work out by opening them one by one.
 */
final class CourseView {

    private static final int MOST_QUARTERS = 8;

    /** With fewer steps before it there is nothing that could be called usual. */
    private static final int FEWEST_STEPS = 2;

    private static final int STEP = 5;
    private static final int PICTURE = 320;

    private final List<TurnoverFigures> steps;
    private final List<Overview> quarters;
    private final List<Redrawing> redrawings;
    private final FigureWords words;

    /**
     * Prepares it.
     *
     * @param steps what stayed from quarter to quarter, in the order of time
     * @param quarters those that the reader may open, up to the one that is shown, the latest first
     * @param redrawings when the line was redrawn
     */
    CourseView(List<TurnoverFigures> steps, List<Overview> quarters, List<Redrawing> redrawings, FigureWords words) {
        this.steps = List.copyOf(steps);
        this.redrawings = List.copyOf(redrawings);
        this.words = words;
        List<Overview> oldestFirst = new ArrayList<>();
        for (int i = Math.min(MOST_QUARTERS, quarters.size()) - 1; i >= 0; i--) {
            oldestFirst.add(quarters.get(i));
        }
        this.quarters = List.copyOf(oldestFirst);
    }

    /** A number, and how it compares with the quarter before: as an arrow, and in words. */
    record Mark(String number, String arrow, String said) {}

    /**
     * A quarter.
     *
     * @param redrawn in words that units ended or began in it; empty where hardly any did
     */
    record QuarterRow(String name, String redrawn, Mark open, Mark fading, Mark overgrown, String coverage) {}

    /** What stayed from a quarter to the next. */
    record TurnoverRow(String before, String after, String walkDays, String trails) {}

    /**
     * A column of the picture: its middle, and heights in hundredths of the tallest.
     *
     * @param name the quarter's, without its year
     * @param year only where it is a new one
     * @param redrawn in words that units ended or began in the quarter; empty where hardly any did
     */
    record Column(String name, String year, String redrawn, String x, List<Bar> bars) {}

    /** A state's part of a column. */
    record Bar(String look, String y, String height, String said) {}

    private String redrawn(LocalDate quarter) {
        return redrawings.stream()
                .filter(one -> one.quarter().equals(quarter))
                .findFirst()
                .map(words::redrawn)
                .orElse("");
    }

    /** Returns whether the line was redrawn in one of the quarters. */
    public boolean isRedrawn() {
        return quarters.stream().anyMatch(one -> !redrawn(one.quarter()).isEmpty());
    }

    public boolean hasTrend() {
        return quarters.size() > 1;
    }

    /** Returns the quarters, oldest first. */
    public List<QuarterRow> trend() {
        List<QuarterRow> rows = new ArrayList<>();
        for (int i = 0; i < quarters.size(); i++) {
            Overview now = quarters.get(i);
            Optional<Overview> before =
                    i == 0 || quarters.get(i - 1).k() != now.k() ? Optional.empty() : Optional.of(quarters.get(i - 1));
            rows.add(new QuarterRow(
                    Quarter.name(now.quarter()),
                    redrawn(now.quarter()),
                    mark(now.overall().open(), before.map(one -> one.overall().open())),
                    mark(now.overall().fading(), before.map(one -> one.overall().fading())),
                    mark(
                            now.overall().overgrown(),
                            before.map(one -> one.overall().overgrown())),
                    words.coverage(now.coverage())));
        }
        return rows;
    }

    private Mark mark(CountFigure now, Optional<CountFigure> before) {
        Trend trend = before.map(now::trendSince).orElse(Trend.UNKNOWN);
        return before.isEmpty()
                ? new Mark(words.count(now), "", "")
                : new Mark(
                        words.count(now),
                        words.say("organisation.trend." + trend + ".arrow"),
                        words.say("organisation.trend." + trend));
    }

    /** Returns the columns of the picture; none where some quarter has no numbers, which would look like none. */
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        long tallest = 1;
        for (Overview one : quarters) {
            if (one.overall().open().drawn() == 0) {
                return List.of();
            }
            tallest = Math.max(tallest, height(one));
        }
        double width = (double) PICTURE / Math.max(1, quarters.size());
        for (int i = 0; i < quarters.size(); i++) {
            String[] name = Quarter.name(quarters.get(i).quarter()).split("-", 2);
            boolean isNewYear = i == 0
                    || quarters.get(i - 1).quarter().getYear()
                            != quarters.get(i).quarter().getYear();
            columns.add(new Column(
                    name[1],
                    isNewYear ? name[0] : "",
                    redrawn(quarters.get(i).quarter()),
                    tenths(width * (i + 0.5)),
                    bars(quarters.get(i), tallest)));
        }
        return columns;
    }

    private List<Bar> bars(Overview quarter, long tallest) {
        List<Bar> bars = new ArrayList<>();
        double top = 100;
        CountFigure[] states = {
            quarter.overall().open(),
            quarter.overall().fading(),
            quarter.overall().overgrown()
        };
        String[] looks = {"open", "fading", "overgrown"};
        for (int state = 0; state < states.length; state++) {
            double height = 100.0 * states[state].drawn() / tallest;
            top -= height;
            bars.add(new Bar(
                    looks[state],
                    tenths(top),
                    tenths(height),
                    Quarter.name(quarter.quarter()) + ", " + words.say("organisation.state." + looks[state]) + ": "
                            + words.count(states[state])));
        }
        return bars;
    }

    private static long height(Overview quarter) {
        return quarter.overall().open().drawn()
                + quarter.overall().fading().drawn()
                + quarter.overall().overgrown().drawn();
    }

    public List<TurnoverRow> turnover() {
        return steps.stream()
                .map(one -> new TurnoverRow(
                        Quarter.name(one.before()),
                        Quarter.name(one.after()),
                        words.share(one.walkDays()),
                        words.share(one.trails())))
                .toList();
    }

    /** Returns how the last step compares with the middle of those before it, or empty where there are too few. */
    public Optional<String> usual() {
        List<Integer> earlier = steps.stream()
                .limit(Math.max(0, steps.size() - 1))
                .map(TurnoverFigures::trails)
                .filter(CourseView::isNumber)
                .map(ShareFigure::percent)
                .sorted()
                .toList();
        if (earlier.size() < FEWEST_STEPS
                || !isNumber(steps.get(steps.size() - 1).trails())) {
            return Optional.empty();
        }
        int last = steps.get(steps.size() - 1).trails().percent();
        // Of an even number the lower of the two in the middle, so that the middle is a figure that is published.
        int middle = earlier.get((earlier.size() - 1) / 2);
        Trend trend = last - middle > STEP ? Trend.UP : middle - last > STEP ? Trend.DOWN : Trend.STEADY;
        return Optional.of(words.say("organisation.usual." + trend, last, middle, earlier.size()));
    }

    private static boolean isNumber(ShareFigure share) {
        return share.percent() > 0;
    }

    private static String tenths(double value) {
        return Double.toString(Math.round(value * 10) / 10.0);
    }
}
