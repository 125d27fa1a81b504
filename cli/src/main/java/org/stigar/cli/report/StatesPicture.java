package org.stigar.cli.report;

import java.util.List;
import java.util.stream.Stream;
import org.stigar.cli.report.Amount.Certainty;
import org.stigar.cli.report.Svg.Anchor;
import org.stigar.cli.terminal.Words;

/** How many trails were in which state, period by period: columns of three parts, told apart by pattern and colour. */
public final class StatesPicture implements Picture {

    private static final double TOP = 18;
    private static final double BOTTOM = 34;
    private static final double LEFT = 56;
    private static final double WIDEST_NAME = 80;

    private final List<Period> periods;
    private final Words words;

    /**
     * Prepares the picture.
     *
     * @param periods oldest first, at least one
     */
    public StatesPicture(List<Period> periods, Words words) {
        this.periods = List.copyOf(periods);
        this.words = words;
    }

    @Override
    public String draw(Width width) {
        double height = width.isNarrow() ? 250 : 300;
        Svg svg = new Svg(width, height, words.text("states.label"));
        double largest = periods.stream().mapToDouble(Period::drawn).max().orElse(0);
        double step = step(largest);
        double top = Math.max(step, Math.ceil(largest / step) * step);
        double scale = (height - TOP - BOTTOM) / top;
        double base = height - BOTTOM;
        for (double value = 0; value <= top; value += step) {
            double y = base - value * scale;
            svg.line(LEFT, y, width.units() - 4, y, value == 0 ? "axis" : "grid");
            svg.text(LEFT - 8, y + 4, Anchor.END, words.text("number", Math.round(value)), "quiet");
        }
        double slot = (width.units() - LEFT - 8) / periods.size();
        int every = (int) Math.ceil(periods.size() * (width.isNarrow() ? 62.0 : 58.0) / (width.units() - LEFT - 8));
        for (int i = 0; i < periods.size(); i++) {
            Period period = periods.get(i);
            double x = LEFT + 4 + i * slot;
            column(svg, period, x + slot * 0.14, slot * 0.72, base, scale);
            if ((periods.size() - 1 - i) % every == 0) {
                // The last name may be wider than its column, and ends with it.
                boolean ends = i == periods.size() - 1 && slot < WIDEST_NAME;
                double at = ends ? x + slot - slot * 0.1 : x + slot / 2;
                svg.text(at, base + 18, ends ? Anchor.END : Anchor.MIDDLE, period.name(), "quiet");
            }
        }
        return svg.end();
    }

    @Override
    public String legend() {
        Markup legend = new Markup();
        for (String state : List.of("open", "fading", "overgrown")) {
            Svg sign = new Svg(Width.SIGN, 14, "");
            sign.rectangle(1, 1, 24, 12, state);
            legend.open("span")
                    .raw(sign.end())
                    .text(words.text("state." + state))
                    .close();
        }
        if (periods.stream().anyMatch(Period::mayBeMore)) {
            legend.element("span", words.text("states.at-least"));
        }
        return legend.toString();
    }

    private void column(Svg svg, Period period, double x, double width, double base, double scale) {
        svg.group(words.text(
                "states.column",
                period.name(),
                period.open().shown(),
                period.fading().shown(),
                period.overgrown().shown()));
        double y = base;
        for (Part part : period.parts()) {
            double height = part.amount().drawn() * scale;
            if (height > 0) {
                y -= height;
                svg.rectangle(x, y, width, Math.max(0.6, height - 1), part.state());
            }
        }
        svg.endGroup();
        if (period.mayBeMore()) {
            svg.text(x + width / 2, y - 6, Anchor.MIDDLE, "≥", "quiet");
        }
    }

    /** Returns the distance between grid lines: 1, 2 or 5 times a power of ten, four to eight lines in all. */
    private static double step(double largest) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, largest / 4))));
        return Stream.of(1.0, 2.0, 5.0, 10.0)
                .map(times -> times * power)
                .filter(step -> largest / step <= 6)
                .findFirst()
                .orElse(10 * power);
    }

    /** The trails at the end of one period. */
    public record Period(String name, Amount open, Amount fading, Amount overgrown) {

        double drawn() {
            return open.drawn() + fading.drawn() + overgrown.drawn();
        }

        boolean mayBeMore() {
            return parts().stream().anyMatch(part -> part.amount().certainty() == Certainty.AT_LEAST);
        }

        List<Part> parts() {
            return List.of(new Part("open", open), new Part("fading", fading), new Part("overgrown", overgrown));
        }
    }

    private record Part(String state, Amount amount) {}
}
