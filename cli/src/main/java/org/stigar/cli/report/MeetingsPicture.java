package org.stigar.cli.report;

import java.util.List;
import org.stigar.cli.report.Svg.Anchor;
import org.stigar.cli.terminal.Words;

/** Who meets whom: a full square for a first meeting, a hollow one for those who meet again. */
public final class MeetingsPicture implements Picture {

    private static final double SMALLEST_NAMED = 9;
    private static final int LONGEST = 24;

    private final List<String> people;
    private final List<List<Met>> rows;
    private final Words words;

    /**
     * Prepares the picture.
     *
     * @param people in the order to draw them
     * @param rows for each of them, what there is with each of them
     */
    public MeetingsPicture(List<String> people, List<List<Met>> rows, Words words) {
        this.people = List.copyOf(people);
        this.rows = rows.stream().map(List::copyOf).toList();
        this.words = words;
    }

    /** How two meet. */
    public enum Met {
        NEVER(0, ""),
        FIRST(0.72, "more"),
        AGAIN(0.5, "fewer"),
        /** Nobody meets themselves. */
        SELF(0.2, "field");

        private final double side;
        private final String cssClass;

        Met(double side, String cssClass) {
            this.side = side;
            this.cssClass = cssClass;
        }
    }

    @Override
    public String draw(Width width) {
        int n = Math.max(1, people.size());
        int longest = people.stream()
                .mapToInt(name -> Math.min(LONGEST, name.length()))
                .max()
                .orElse(0);
        double label = 14 + 6.2 * longest;
        if (width.isNarrow() || (width.units() - label - 4) / n < SMALLEST_NAMED) {
            label = 4;
        }
        double cell = Math.min(26, (width.units() - label - 4) / n);
        Svg svg = new Svg(width, cell * n + 8, words.text("meetings.label"));
        svg.rectangle(label, 4, cell * n, cell * n, "field");
        for (int one = 0; one < people.size(); one++) {
            double y = 4 + cell * one;
            if (label > 4) {
                String name = people.get(one);
                String shown = name.length() <= LONGEST
                        ? name
                        : name.substring(0, LONGEST - 1).strip() + "…";
                svg.text(label - 6, y + cell / 2 + 4, Anchor.END, shown, "small");
            }
            for (int other = 0; other < people.size(); other++) {
                Met met = rows.get(one).get(other);
                double side = cell * met.side;
                if (met != Met.NEVER) {
                    svg.rectangle(
                            label + cell * other + (cell - side) / 2, y + (cell - side) / 2, side, side, met.cssClass);
                }
            }
        }
        return svg.end();
    }

    @Override
    public String legend() {
        Markup legend = new Markup();
        for (Met met : List.of(Met.FIRST, Met.AGAIN)) {
            double side = 14 * met.side;
            Svg sign = new Svg(Width.SIGN, 14, "").rectangle(13 - side / 2, 7 - side / 2, side, side, met.cssClass);
            legend.open("span")
                    .raw(sign.end())
                    .text(words.text("meetings." + met))
                    .close();
        }
        return legend.toString();
    }
}
