package org.stigar.benchmarks.traces;

import java.util.List;
import java.util.Locale;

/** Draws cost against size, both on logarithmic axes. */
final class CostPicture {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 320;
    private static final int MARGIN = 60;

    private CostPicture() {}

    /** Returns an SVG of points of (walks, nanoseconds a walk), from 10 to 10,000 ns. */
    static String svg(List<double[]> costs) {
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"13\">%n"
                        + "<title>Nanoseconds a walk, by number of walks</title>%n"
                        + "<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>%n",
                WIDTH,
                HEIGHT,
                WIDTH,
                HEIGHT));
        for (int power = 1; power <= 4; power++) {
            double y = y(Math.pow(10, power));
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#ddd\"/>"
                            + "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.0f ns</text>%n",
                    MARGIN,
                    y,
                    WIDTH - 20,
                    y,
                    MARGIN - 6,
                    y + 4,
                    Math.pow(10, power)));
        }
        StringBuilder line = new StringBuilder();
        for (double[] cost : costs) {
            line.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(cost[0]), y(cost[1])));
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#2f6b4f\"/>"
                            + "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%.0f</text>"
                            + "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%.0e</text>%n",
                    x(cost[0]),
                    y(cost[1]),
                    x(cost[0]),
                    y(cost[1]) - 10,
                    cost[1],
                    x(cost[0]),
                    HEIGHT - 20,
                    cost[0]));
        }
        svg.append("<polyline fill=\"none\" stroke=\"#2f6b4f\" stroke-width=\"2\" points=\"")
                .append(line.toString().strip())
                .append("\"/>\n</svg>\n");
        return svg.toString();
    }

    private static double x(double walks) {
        return MARGIN + 20 + (Math.log10(walks) - 5) / 3 * (WIDTH - 2 * MARGIN);
    }

    private static double y(double nanos) {
        return HEIGHT - MARGIN - (Math.log10(nanos) - 1) / 3 * (HEIGHT - 2 * MARGIN);
    }
}
