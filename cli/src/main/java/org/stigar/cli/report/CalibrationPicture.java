package org.stigar.cli.report;

import java.util.List;
import org.stigar.cli.report.Svg.Anchor;
import org.stigar.cli.terminal.Words;

/** Foretold against observed: the nearer the points lie to the diagonal, the more a probability means what it says. */
public final class CalibrationPicture implements Picture {

    private static final double LEFT = 52;
    private static final double BOTTOM = 48;
    private static final double TOP = 12;

    private final List<Point> points;
    private final Words words;

    public CalibrationPicture(List<Point> points, Words words) {
        this.points = List.copyOf(points);
        this.words = words;
    }

    @Override
    public String draw(Width width) {
        double side = (width.isNarrow() ? 320 : 400) - LEFT;
        double left = width.isNarrow() ? LEFT : (width.units() - side) / 2;
        Svg svg = new Svg(width, TOP + side + BOTTOM, words.text("calibration.label"));
        for (int i = 0; i <= 4; i++) {
            double at = side * i / 4;
            String percent = words.text("percent", 25 * i);
            svg.line(left, TOP + side - at, left + side, TOP + side - at, i == 0 ? "axis" : "grid");
            svg.line(left + at, TOP, left + at, TOP + side, i == 0 ? "axis" : "grid");
            svg.text(left - 8, TOP + side - at + 4, Anchor.END, percent, "quiet");
            svg.text(left + at, TOP + side + 18, Anchor.MIDDLE, percent, "quiet");
        }
        svg.line(left, TOP + side, left + side, TOP, "diagonal");
        svg.text(left + side / 2, TOP + side + 40, Anchor.MIDDLE, words.text("calibration.foretold"), "quiet");
        svg.text(left + 8, TOP + 14, Anchor.START, words.text("calibration.observed"), "quiet");
        StringBuilder way = new StringBuilder();
        for (Point point : points) {
            way.append(way.isEmpty() ? "M" : "L")
                    .append(Svg.number(left + side * point.foretold()))
                    .append(' ')
                    .append(Svg.number(TOP + side * (1 - point.observed())));
        }
        svg.path(way.toString(), 1.6, "trace");
        for (Point point : points) {
            svg.group(words.text("calibration.point", 100 * point.foretold(), 100 * point.observed(), point.trails()))
                    .circle(left + side * point.foretold(), TOP + side * (1 - point.observed()), 5, "point")
                    .endGroup();
        }
        return svg.end();
    }

    @Override
    public String legend() {
        return new Markup().element("span", words.text("calibration.legend")).toString();
    }

    /**
     * Trails with like probabilities.
     *
     * @param foretold mean probability, 0 to 1
     * @param observed share that was walked, 0 to 1
     */
    public record Point(double foretold, double observed, int trails) {}
}
