package org.stigar.cli.report;

import java.util.List;
import java.util.Objects;
import org.stigar.cli.report.Svg.Anchor;
import org.stigar.cli.terminal.Words;

/** How answers spread, line by line: for each point a column, full as high as the share is at least and hatched as high as it may be. */
public final class SharesPicture implements Picture {

    private static final double TOP = 26;
    private static final double HEADING = 30;
    private static final double LINE = 46;
    private static final double COLUMN = 30;
    private static final double GAP = 8;
    private static final double LETTER = 7.4;

    private final List<String> points;
    private final List<Strip> strips;
    private final Words words;

    /**
     * Prepares the picture.
     *
     * @param points what each point is called, in a sign or two
     * @param strips those of one group after one another
     */
    public SharesPicture(List<String> points, List<Strip> strips, Words words) {
        this.points = List.copyOf(points);
        this.strips = List.copyOf(strips);
        this.words = words;
    }

    /**
     * One line.
     *
     * @param group under which heading it stands
     * @param spans one for each point; none where that is not told
     */
    public record Strip(String group, String name, List<Span> spans) {

        public Strip {
            spans = List.copyOf(spans);
        }
    }

    /** Between which shares, 0 to 1, something lies. */
    public record Span(double least, double most) {}

    @Override
    public String draw(Width width) {
        double column = width.isNarrow() ? COLUMN - 2 : COLUMN + 16;
        double left = width.units() - points.size() * (column + GAP);
        long headings = strips.stream().map(Strip::group).distinct().count();
        Svg svg = new Svg(width, TOP + headings * HEADING + strips.size() * LINE + 6, words.text("shares.label"));
        for (int point = 0; point < points.size(); point++) {
            svg.text(left + point * (column + GAP) + column / 2, TOP - 10, Anchor.MIDDLE, points.get(point), "quiet");
        }
        double y = TOP;
        String group = "";
        for (Strip strip : strips) {
            if (!Objects.equals(strip.group(), group)) {
                group = strip.group();
                svg.line(0, y + 1, width.units(), y + 1, "grid");
                svg.text(0, y + HEADING - 9, Anchor.START, shortened(group, (int) (width.units() / LETTER)), "strong");
                y += HEADING;
            }
            line(svg, strip, y, left, column);
            y += LINE;
        }
        return svg.end();
    }

    private void line(Svg svg, Strip strip, double y, double left, double column) {
        double high = LINE - 10;
        svg.text(0, y + high / 2 + 5, Anchor.START, shortened(strip.name(), (int) (left / LETTER)), "quiet");
        for (int point = 0; point < points.size(); point++) {
            double x = left + point * (column + GAP);
            svg.rectangle(x, y, column, high, "field");
            if (strip.spans().isEmpty()) {
                svg.line(x + column / 2 - 5, y + high / 2 + 5, x + column / 2 + 5, y + high / 2 - 5, "hidden-spot");
            } else {
                Span span = strip.spans().get(point);
                svg.group(words.text(
                        "shares.column",
                        strip.group(),
                        strip.name(),
                        points.get(point),
                        Math.round(100 * span.least()),
                        Math.round(100 * span.most())));
                double sure = high * span.least();
                double open = high * (span.most() - span.least());
                if (open > 0) {
                    svg.rectangle(x, y + high - sure - open, column, open, "fading");
                }
                if (sure > 0) {
                    svg.rectangle(x, y + high - sure, column, sure, "open");
                }
                svg.endGroup();
            }
        }
    }

    @Override
    public String legend() {
        Markup legend = new Markup();
        Svg least = new Svg(Width.SIGN, 14, "").rectangle(6, 1, 14, 12, "open");
        Svg most = new Svg(Width.SIGN, 14, "").rectangle(6, 1, 14, 12, "fading");
        legend.open("span").raw(least.end()).text(words.text("shares.least")).close();
        legend.open("span").raw(most.end()).text(words.text("shares.most")).close();
        if (strips.stream().anyMatch(strip -> strip.spans().isEmpty())) {
            Svg hidden = new Svg(Width.SIGN, 14, "").line(9, 11, 17, 3, "hidden-spot");
            legend.open("span")
                    .raw(hidden.end())
                    .text(words.text("shares.hidden"))
                    .close();
        }
        return legend.toString();
    }

    private static String shortened(String name, int longest) {
        return name.length() <= longest ? name : name.substring(0, longest - 1) + "…";
    }
}
