package org.stigar.cli.pulse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.stigar.cli.output.Cell;
import org.stigar.cli.output.Table;
import org.stigar.cli.output.TableBuilder;
import org.stigar.cli.report.SharesPicture;
import org.stigar.cli.report.SharesPicture.Span;
import org.stigar.cli.report.SharesPicture.Strip;
import org.stigar.cli.terminal.Words;
import org.stigar.core.people.UnitId;
import org.stigar.core.publish.PublishedPulse.Slice;
import org.stigar.core.publish.PublishedStretch;

/** What is published, in tables and pictures. */
final class ValueTables {

    private static final int MOST_NAMES = 3;
    private static final double HUNDRED = 100;

    private final GroupValues values;
    private final Words words;

    ValueTables(GroupValues values, Words words) {
        this.values = values;
        this.words = words;
    }

    /** Returns for each group how many of each they know. */
    Table known() {
        return table(Values.KNOWN, "title.known", "known.");
    }

    /** Returns for each group what they think of those of each that they know. */
    Table valued() {
        return table(Values.VALUED, "title.valued", "valued.");
    }

    private Table table(String item, String title, String headings) {
        TableBuilder table = new TableBuilder(item, words.text(title))
                .words("group", words.text("group"))
                .words("about", words.text("about"));
        int points = points(item);
        for (int point = 0; point < points; point++) {
            table.numbers(headings + point, words.text(headings + point));
        }
        for (Line line : lines(item)) {
            List<Cell> row = new ArrayList<>(List.of(cell(line.group()), cell(line.about())));
            for (int point = 0; point < points; point++) {
                row.add(
                        line.shares().isEmpty()
                                ? Cell.named(line.silence(), words.text("silence." + line.silence()))
                                : share(line.shares().get(point)));
            }
            table.row(row.toArray(Cell[]::new));
        }
        return table.build();
    }

    /** Returns the same to look at. */
    SharesPicture picture(String item, Words pageWords) {
        String headings = item.equals(Values.KNOWN) ? "short.known." : "short.valued.";
        List<String> points = IntStream.range(0, points(item))
                .mapToObj(point -> words.text(headings + point))
                .toList();
        List<Strip> strips = lines(item).stream()
                .map(line -> new Strip(
                        words.text("those-in", name(line.group())),
                        words.text("of", name(line.about())),
                        line.shares().stream()
                                .map(share -> new Span(share.from(), share.until()))
                                .toList()))
                .toList();
        return new SharesPicture(points, strips, pageWords);
    }

    private static int points(String item) {
        return item.equals(Values.KNOWN) ? Values.QUARTERS + 1 : Values.HIGHEST + 1;
    }

    /**
     * How one group sees another.
     *
     * @param shares between which shares of its people each point has; none where that is not told
     * @param silence why not, then
     */
    private record Line(List<UnitId> group, List<UnitId> about, List<PublishedStretch> shares, String silence) {}

    private List<Line> lines(String item) {
        List<Line> lines = new ArrayList<>();
        int groups = values.all().stream()
                .mapToInt(about -> about.said().groups().size())
                .findFirst()
                .orElse(0);
        // Of each group the same people answered, so that each is seen by the same groups.
        for (int group = 0; group < groups; group++) {
            for (GroupValues.About about : values.all()) {
                Slice slice = about.said().groups().get(group);
                boolean isLeaning =
                        item.equals(Values.VALUED) && about.leaning().contains(slice.units());
                lines.add(new Line(
                        slice.units(),
                        about.units(),
                        isLeaning
                                ? List.of()
                                : slice.answers()
                                        .get(about.said().items().indexOf(item))
                                        .shares(),
                        isLeaning ? "leans-on-few" : "withheld"));
            }
        }
        return lines;
    }

    private Cell cell(List<UnitId> units) {
        return Cell.named(String.join("|", units.stream().map(UnitId::value).toList()), name(units));
    }

    private String name(List<UnitId> units) {
        List<String> names = units.stream().map(UnitId::value).toList();
        return names.size() <= MOST_NAMES
                ? String.join(" + ", names)
                : words.text("group.more", String.join(" + ", names.subList(0, 2)), names.size() - 2);
    }

    private Cell share(PublishedStretch share) {
        return Cell.named(
                String.format(Locale.ROOT, "%.2f-%.2f", share.from(), share.until()),
                words.text("share", Math.round(HUNDRED * share.from()), Math.round(HUNDRED * share.until())));
    }
}
