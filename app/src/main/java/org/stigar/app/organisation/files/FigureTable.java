package org.stigar.app.organisation.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stigar.app.organisation.figures.CountFigure;
import org.stigar.app.organisation.figures.CoverageFigure;
import org.stigar.app.organisation.figures.GroupFigures;
import org.stigar.app.organisation.figures.OrganisationFigures;
import org.stigar.app.organisation.figures.ShareFigure;
import org.stigar.app.organisation.figures.StateFigures;
import org.stigar.app.organisation.figures.TaskFigures;
import org.stigar.app.organisation.figures.TurnoverFigures;
import org.stigar.app.organisation.figures.UnitFigures;
import org.stigar.app.organisation.figures.ZoneFigures;
import org.stigar.core.publish.PublishedShare;

/**
 * All that the page says of a quarter beside the seams, a figure a line, RFC 4180. A figure is a kind and a value, such as
 * {@code FEWER_THAN} and 8; what is said in words has the word for its kind, and
 * where no number is said the value is empty.
 */
public final class FigureTable {

    private static final String WHOLE = "organisation";

    private final OrganisationFigures figures;
    private final List<Integer> own;
    private final List<TaskFigures> tasks;
    private final StringBuilder lines =
            new StringBuilder("about,name,figure,kind,value,pair_coverage_percent,pair_coverage\r\n");

    /**
     * Prepares it.
     *
     * @param own the groups that the reader answers for, in their order
     * @param tasks the projects that the reader answers for
     */
    public FigureTable(OrganisationFigures figures, List<Integer> own, List<TaskFigures> tasks) {
        this.figures = figures;
        this.own = own;
        this.tasks = tasks;
    }

    /** Returns the table. */
    public String csv() {
        states(WHOLE, "", figures.overall(), figures.coverage());
        figures.formal().ifPresent(share -> share(WHOLE, "", "formal_share_percent", share, figures.coverage()));
        for (TurnoverFigures step : figures.turnover()) {
            String name = step.before() + " " + step.after();
            share("turnover", name, "walk_days_kept_percent", step.walkDays(), figures.coverage());
            share("turnover", name, "trails_kept_percent", step.trails(), figures.coverage());
        }
        figures.zones().ifPresent(this::zones);
        own.forEach(number ->
                unit(figures.groups().get(number), figures.cell(number, number).coverage()));
        tasks.forEach(this::task);
        return lines.toString();
    }

    private void zones(ZoneFigures zones) {
        for (ZoneFigures.Band band : zones.bands()) {
            count("zone", band.from() + " " + band.until(), "people", band.people(), Optional.empty());
        }
        share(WHOLE, "", "across_zones_percent", zones.across(), figures.coverage());
    }

    private void unit(GroupFigures group, CoverageFigure inside) {
        String name = String.join(" + ", group.names());
        count("unit", name, "people", group.people(), Optional.empty());
        states("unit", name, group.inside(), inside);
        index(name, "silo_index", group.silo(), group.index(), inside);
        index(name, "e_i_index", group.silo(), group.externalInternal(), inside);
        if (group.ways().isPresent()) {
            UnitFigures ways = group.ways().get();
            share("unit", name, "formal_share_percent", ways.formal(), inside);
            line("unit", name, "without_its_busiest", ways.hold().name(), "", Optional.of(ways.outwards()));
        }
    }

    private void task(TaskFigures task) {
        List<String> names = new ArrayList<>();
        for (TaskFigures.Node node : task.nodes()) {
            names.add(String.join(" + ", node.functions()));
            count("task", task.name(), "people " + names.get(names.size() - 1), node.people(), Optional.empty());
        }
        for (int one = 0; one < names.size(); one++) {
            for (int other = one; other < names.size(); other++) {
                line(
                        "task",
                        task.name(),
                        names.get(one) + " – " + names.get(other),
                        task.link(one, other).name(),
                        "",
                        Optional.of(task.coverage()));
            }
        }
    }

    private void states(String about, String name, StateFigures states, CoverageFigure coverage) {
        count(about, name, "open_trails", states.open(), Optional.of(coverage));
        count(about, name, "fading_trails", states.fading(), Optional.of(coverage));
        count(about, name, "overgrown_trails", states.overgrown(), Optional.of(coverage));
    }

    private void count(String about, String name, String figure, CountFigure count, Optional<CoverageFigure> coverage) {
        line(about, name, figure, count.kind().name(), count.written(), coverage);
    }

    private void share(String about, String name, String figure, ShareFigure share, CoverageFigure coverage) {
        line(about, name, figure, share.kind().name(), share.written(), Optional.of(coverage));
    }

    private void line(
            String about, String name, String figure, String kind, String value, Optional<CoverageFigure> coverage) {
        lines.append(about).append(',').append(Downloads.quoted(name)).append(',');
        lines.append(Downloads.quoted(figure))
                .append(',')
                .append(kind)
                .append(',')
                .append(value)
                .append(',');
        coverage.ifPresent(rests -> lines.append(rests.percent() < 0 ? "" : rests.percent())
                .append(',')
                .append(rests.level()));
        lines.append(coverage.isPresent() ? "\r\n" : ",\r\n");
    }

    private void index(String name, String figure, PublishedShare.Kind kind, double value, CoverageFigure inside) {
        String written = ShareFigure.isSaid(kind) ? String.format(Locale.ROOT, "%.2f", value) : "";
        line("unit", name, figure, kind.name(), written, Optional.of(inside));
    }
}
