package org.stigar.cli.report;

import java.util.List;
import org.stigar.cli.report.Svg.Anchor;
import org.stigar.cli.terminal.Words;

/**
 * Open trails between units against what chance would give: a square the larger the more there are, full where they
 * are more than by chance, pale where they are as by chance, and hollow where they are fewer.
 */
public final class MatrixPicture implements Picture {

    /** With more units than this the columns have numbers, since slanted names would run into one another. */
    private static final int MOST_NAMED_ABOVE = 14;

    private static final int SMALL_ABOVE = 24;
    private static final double SMALLEST_NAMED = 9;

    private final List<String> units;
    private final List<List<Spot>> rows;
    private final Words words;

    /**
     * Prepares the picture.
     *
     * @param units in the order to draw them
     * @param rows for each unit, its spot with each unit
     */
    public MatrixPicture(List<String> units, List<List<Spot>> rows, Words words) {
        this.units = List.copyOf(units);
        this.rows = rows.stream().map(List::copyOf).toList();
        this.words = words;
    }

    @Override
    public String draw(Width width) {
        int n = units.size();
        boolean numbered = n > MOST_NAMED_ABOVE || width.isNarrow();
        int longest = width.isNarrow() ? 13 : 26;
        int longestName = units.stream()
                .mapToInt(unit -> Math.min(longest, unit.length()))
                .max()
                .orElse(0);
        double label = (numbered ? 44 : 14) + 7.2 * longestName * (n > SMALL_ABOVE ? 0.8 : 1);
        if ((width.units() - label - 4) / Math.max(1, n) < SMALLEST_NAMED) {
            label = 4;
        }
        double cell = Math.min(width.isNarrow() ? 30 : 40, (width.units() - label - 4) / Math.max(1, n));
        double head = numbered ? 20 : 26 + label * 0.72;
        double left = Math.max(label, (width.units() - cell * n + label) / 2 - label / 4);
        left = Math.min(left, width.units() - cell * n - 4);
        Svg svg = new Svg(width, head + cell * n + 6, words.text("matrix.label"));
        svg.rectangle(left, head, cell * n, cell * n, "field");
        boolean named = cell >= SMALLEST_NAMED;
        String style = cell < 14 ? "small" : "";
        for (int i = 0; i < n; i++) {
            double y = head + cell * i;
            if (i > 0) {
                svg.line(left, y, left + cell * n, y, "grid")
                        .line(left + cell * i, head, left + cell * i, head + cell * n, "grid");
            }
            if (named) {
                String name = shortened(units.get(i), longest);
                double base = y + cell / 2 + 4;
                svg.text(left - (numbered ? 32 : 8), base, Anchor.END, name, style);
                if (numbered) {
                    svg.text(left - 8, base, Anchor.END, Integer.toString(i + 1), style + " quiet");
                }
                if (!numbered) {
                    svg.slanted(left + cell * i + cell / 2 + 3, head - 7, name, style);
                } else if (cell > 12 || i % 5 == 4 || i == 0) {
                    svg.text(
                            left + cell * i + cell / 2,
                            head - 6,
                            Anchor.MIDDLE,
                            Integer.toString(i + 1),
                            style + " quiet");
                }
            }
            for (int j = 0; j < n; j++) {
                spot(svg, i, j, left + cell * j + cell / 2, y + cell / 2, cell);
            }
        }
        return svg.end();
    }

    @Override
    public String legend() {
        Markup legend = new Markup();
        for (Level level : List.of(Level.MUCH_MORE, Level.MORE, Level.AS_EXPECTED, Level.LESS, Level.MUCH_LESS)) {
            double side = 14 * level.side;
            Svg sign = new Svg(Width.SIGN, 14, "").rectangle(13 - side / 2, 7 - side / 2, side, side, level.cssClass);
            legend.open("span")
                    .raw(sign.end())
                    .text(words.text("matrix." + level))
                    .close();
        }
        Svg hidden = new Svg(Width.SIGN, 14, "").line(9, 11, 17, 3, "hidden-spot");
        return legend.open("span")
                .raw(hidden.end())
                .text(words.text("matrix." + Level.HIDDEN))
                .close()
                .toString();
    }

    private void spot(Svg svg, int row, int column, double x, double y, double cell) {
        Spot spot = rows.get(row).get(column);
        if (spot.level() == Level.HIDDEN) {
            double arm = cell * 0.14;
            svg.line(x - arm, y + arm, x + arm, y - arm, "hidden-spot");
            return;
        }
        double side = cell * spot.level().side;
        svg.group(words.text("matrix.spot", units.get(row), units.get(column), spot.shown()))
                .rectangle(x - side / 2, y - side / 2, side, side, spot.level().cssClass)
                .endGroup();
    }

    private static String shortened(String name, int longest) {
        return name.length() <= longest ? name : name.substring(0, longest - 1).strip() + "…";
    }

    /** How many open trails there are, against what chance would give. */
    public enum Level {
        MUCH_LESS(0.24, "fewer"),
        LESS(0.42, "fewer"),
        AS_EXPECTED(0.5, "even"),
        MORE(0.66, "more"),
        MUCH_MORE(0.88, "more"),
        /** Not told. */
        HIDDEN(0, "hidden-spot");

        private final double side;
        private final String cssClass;

        Level(double side, String cssClass) {
            this.side = side;
            this.cssClass = cssClass;
        }
    }

    /**
     * One pair of units.
     *
     * @param shown in words
     */
    public record Spot(Level level, String shown) {}
}
