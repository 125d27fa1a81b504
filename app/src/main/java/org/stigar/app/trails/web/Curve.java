package org.stigar.app.trails.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.stigar.core.trail.state.Thresholds;
import org.stigar.core.trail.state.TrailState;

/**
 * How open a trail stays if nobody walks it: a line for the picture, and the same in words for the table.
 *
 * @param line an SVG path in a field of {@value #WIDTH} × {@value #HEIGHT}, today at the left, surely walked again on top
 * @param openUntil the height at which open ends and fading begins
 * @param fadingUntil the height at which fading ends
 */
record Curve(String line, double openUntil, double fadingUntil, List<Point> points) {

    static final int WIDTH = 320;
    static final int HEIGHT = 110;

    private static final int STEP_DAYS = 3;
    private static final int POINT_EVERY = 5;

    /**
     * A row of the table.
     *
     * @param state code
     */
    record Point(String day, String state, String stateWords) {}

    /**
     * Draws a curve.
     *
     * @param outlook openness every third day from today on, 0 to 1, at least two of them
     */
    static Curve of(List<Double> outlook, TrailWords words) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < outlook.size(); i++) {
            double x = (double) WIDTH * i / (outlook.size() - 1);
            line.append(String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", x, height(outlook.get(i))));
        }
        return new Curve(
                line.toString(),
                height(Thresholds.SHIPPED.open()),
                height(Thresholds.SHIPPED.fading()),
                IntStream.range(0, outlook.size())
                        .filter(i -> i % POINT_EVERY == 0)
                        .mapToObj(i -> point(i, outlook.get(i), words))
                        .toList());
    }

    private static Point point(int step, double openness, TrailWords words) {
        TrailState state = Thresholds.SHIPPED.state(openness);
        return new Point(words.ahead(step * STEP_DAYS), TrailWords.code(state), words.state(state));
    }

    private static double height(double openness) {
        return HEIGHT * (1 - openness);
    }
}
