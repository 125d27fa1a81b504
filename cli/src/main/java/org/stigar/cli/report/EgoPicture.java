package org.stigar.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.stigar.cli.report.Svg.Anchor;
import org.stigar.cli.terminal.Words;

/**
 * The trails of one person: that person in the middle, the others around by unit, the nearer the fresher the contact.
 * Width is openness, the kind of line is the state.
 */
public final class EgoPicture implements Picture {

    private static final double INNER = 46;
    private static final int LONGEST_DAYS = 365;
    private static final int LONGEST_NAME = 22;
    private static final double WIDEST_LETTER = 7.4;
    private static final double LINE_HEIGHT = 15;
    private static final int[] RINGS = {7, 30, 90};

    private final List<Sector> sectors;
    private final Words words;

    /** Prepares the picture of the trails, sector by sector. */
    public EgoPicture(List<Sector> sectors, Words words) {
        this.sectors = List.copyOf(sectors);
        this.words = words;
    }

    @Override
    public String draw(Width width) {
        double centre = width.units() / 2;
        double middle = width.isNarrow() ? centre + 18 : 330;
        double outer = width.isNarrow() ? centre - 22 : 270;
        double key = width.isNarrow() ? 10 + 19 * Math.ceil(sectors.size() / 2.0) : 0;
        Svg svg = new Svg(width, 2 * middle + key, words.text("ego.label"));
        for (int days : RINGS) {
            double radius = radius(days, outer);
            svg.circle(centre, middle, radius, "ring");
            svg.text(centre + 4, middle - radius - 4, Anchor.START, words.text("ego.days", days), "quiet");
        }
        int people = sectors.stream()
                .mapToInt(sector -> sector.neighbours().size() + 1)
                .sum();
        List<Dot> dots = new ArrayList<>();
        double from = 0;
        int number = 0;
        for (Sector sector : sectors) {
            number++;
            double share = (sector.neighbours().size() + 1) / (double) people;
            String name = width.isNarrow() ? Integer.toString(number) : sector.unit();
            boundary(svg, name, from, from + share, centre, middle, outer);
            if (width.isNarrow()) {
                double x = number % 2 == 1 ? 6 : centre + 6;
                double y = 2 * middle + 19 * ((number - 1) / 2) + 12;
                svg.text(x, y, Anchor.START, number + "  " + shortened(sector.unit(), LONGEST_NAME), "quiet");
            }
            for (int i = 0; i < sector.neighbours().size(); i++) {
                double turn = from + share * (i + 1) / (sector.neighbours().size() + 1);
                Neighbour neighbour = sector.neighbours().get(i);
                double radius = radius(neighbour.daysSince(), outer);
                dots.add(new Dot(neighbour, x(centre, turn, radius), y(middle, turn, radius)));
            }
            from += share;
        }
        dots.forEach(dot -> trail(svg, dot, centre, middle));
        dots.forEach(dot -> svg.group(dot.neighbour().shown())
                .circle(
                        dot.x(),
                        dot.y(),
                        width.isNarrow() ? 4 : 5.2,
                        "dot " + dot.neighbour().state())
                .endGroup());
        svg.circle(centre, middle, 17, "self");
        svg.text(centre, middle + 4, Anchor.MIDDLE, words.text("ego.self"), "strong");
        return svg.end();
    }

    @Override
    public String legend() {
        Markup legend = new Markup();
        for (String state : List.of("open", "fading", "overgrown")) {
            Svg sign = new Svg(Width.SIGN, 14, "").path("M1 7H25", state.equals("open") ? 4 : 2, "trail " + state);
            legend.open("span")
                    .raw(sign.end())
                    .text(words.text("state." + state))
                    .close();
        }
        return legend.element("span", words.text("ego.legend")).toString();
    }

    private static void trail(Svg svg, Dot dot, double centre, double middle) {
        double bend = 0.06;
        double dx = dot.x() - centre;
        double dy = dot.y() - middle;
        svg.path(
                "M" + Svg.number(centre) + " " + Svg.number(middle) + "Q"
                        + Svg.number(centre + 0.55 * dx - bend * dy) + " " + Svg.number(middle + 0.55 * dy + bend * dx)
                        + " " + Svg.number(dot.x()) + " " + Svg.number(dot.y()),
                1.3 + 4.4 * dot.neighbour().openness(),
                "trail " + dot.neighbour().state());
    }

    private static void boundary(
            Svg svg, String unit, double from, double until, double centre, double middle, double outer) {
        if (until - from < 1) {
            svg.line(
                    x(centre, from, INNER),
                    y(middle, from, INNER),
                    x(centre, from, outer + 12),
                    y(middle, from, outer + 12),
                    "grid");
        }
        double turn = (from + until) / 2;
        double x = x(centre, turn, outer + 18);
        double y = y(middle, turn, outer + 18) + 4;
        boolean isAbove = Math.abs(x - centre) < outer * 0.3;
        Anchor anchor = isAbove ? Anchor.MIDDLE : x > centre ? Anchor.START : Anchor.END;
        int most = (int) ((isAbove ? outer : centre - Math.abs(x - centre)) / WIDEST_LETTER);
        int blank = unit.length() <= most ? -1 : unit.lastIndexOf(' ', most);
        svg.text(x, y, anchor, shortened(blank < 0 ? unit : unit.substring(0, blank), most), "unit");
        if (blank >= 0) {
            svg.text(x, y + LINE_HEIGHT, anchor, shortened(unit.substring(blank + 1), most), "unit");
        }
    }

    private static String shortened(String name, int longest) {
        return name.length() <= longest
                ? name
                : name.substring(0, Math.max(0, longest - 1)).strip() + "…";
    }

    private static double radius(double days, double outer) {
        return INNER + (outer - INNER) * Math.min(1, Math.log1p(Math.max(0, days)) / Math.log1p(LONGEST_DAYS));
    }

    private static double x(double centre, double turn, double radius) {
        return centre + radius * Math.sin(2 * Math.PI * turn);
    }

    private static double y(double middle, double turn, double radius) {
        return middle - radius * Math.cos(2 * Math.PI * turn);
    }

    /** The people of one unit. */
    public record Sector(String unit, List<Neighbour> neighbours) {
        public Sector {
            neighbours = List.copyOf(neighbours);
        }
    }

    /**
     * One other person.
     *
     * @param daysSince days since the last contact, 0 or more
     * @param openness 0 to 1
     * @param state {@code open}, {@code fading} or {@code overgrown}
     * @param shown in words
     */
    public record Neighbour(double daysSince, double openness, String state, String shown) {}

    private record Dot(Neighbour neighbour, double x, double y) {}
}
