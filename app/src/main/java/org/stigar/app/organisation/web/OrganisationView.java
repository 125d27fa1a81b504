package org.stigar.app.organisation.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stigar.app.organisation.figures.CellFigures;
import org.stigar.app.organisation.figures.GroupFigures;
import org.stigar.app.organisation.figures.OrganisationFigures;
import org.stigar.core.publish.Policy;
import org.stigar.core.publish.PublishedCell.Seam;

/** One quarter as a reader sees it. */
final class OrganisationView {

    /** With more groups than this a table of all pairs is unreadable: the list of seams says it better. */
    private static final int MOST_IN_A_MATRIX = 30;

    private static final int MOST_SEAMS = 100;

    private final OrganisationFigures figures;
    private final List<Integer> own;
    private final FigureWords words;

    /**
     * Prepares it.
     *
     * @param own the groups that the reader answers for, in the order to show them
     */
    OrganisationView(OrganisationFigures figures, List<Integer> own, FigureWords words) {
        this.figures = figures;
        this.own = own;
        this.words = words;
    }

    /** A unit, or several that are shown as one. */
    record UnitRow(String name, String people, String open, String fading, String overgrown, String coverage) {}

    /** How a unit keeps to itself, what brings its walks about, and how it hangs together with the others. */
    record WayRow(
            String name, String silo, String external, String formal, String hold, String look, String outwards) {}

    /** A row of the matrix. */
    record MatrixRow(String name, List<Spot> spots) {}

    /**
     * A cell of the matrix.
     *
     * @param look how it compares with chance, as the name of a class
     */
    record Spot(String number, String look, String said) {}

    /** Two units and what is said of the trails between them. */
    record SeamRow(String one, String other, String open, String versus, String seam, String coverage) {}

    public boolean isEmpty() {
        return own.isEmpty();
    }

    public boolean hasMatrix() {
        return figures.groups().size() <= MOST_IN_A_MATRIX;
    }

    /** Returns from how many people on a function of a project is shown. */
    public int least() {
        return Policy.leaders(figures.k()).leastPeople();
    }

    public String coverage() {
        return words.coverage(figures.coverage());
    }

    public int k() {
        return figures.k();
    }

    public List<UnitRow> units() {
        return own.stream().map(this::unit).toList();
    }

    private UnitRow unit(int number) {
        GroupFigures group = figures.groups().get(number);
        return new UnitRow(
                words.name(group),
                words.count(group.people()),
                words.count(group.inside().open()),
                words.count(group.inside().fading()),
                words.count(group.inside().overgrown()),
                words.coverage(figures.cell(number, number).coverage()));
    }

    public List<WayRow> ways() {
        return own.stream()
                .map(number -> figures.groups().get(number))
                .map(group -> new WayRow(
                        words.name(group),
                        words.silo(group),
                        words.externalInternal(group),
                        group.ways().map(ways -> words.share(ways.formal())).orElse(words.say("organisation.later")),
                        group.ways()
                                .map(ways -> words.say("organisation.hold." + ways.hold()))
                                .orElse(words.say("organisation.later")),
                        group.ways()
                                .map(ways -> "hold-" + ways.hold().name().toLowerCase(Locale.ROOT))
                                .orElse("hold-unknown"),
                        group.ways()
                                .map(ways -> words.coverage(ways.outwards()))
                                .orElse(words.say("organisation.later"))))
                .toList();
    }

    /** Returns whether there are two groups at least, so that something lies between. */
    public boolean hasOthers() {
        return figures.groups().size() > 1;
    }

    /** Returns the names above the columns. */
    public List<String> columns() {
        return figures.order().stream().map(this::name).toList();
    }

    public List<MatrixRow> matrix() {
        return own.stream()
                .map(one -> new MatrixRow(
                        name(one),
                        figures.order().stream().map(other -> spot(one, other)).toList()))
                .toList();
    }

    /** Returns the seams of the reader's units of which something is said, brittle ones first. */
    public List<SeamRow> seams() {
        List<SeamRow> rows = new ArrayList<>();
        Set<Integer> done = new HashSet<>();
        for (Seam seam : List.of(Seam.BRITTLE, Seam.LEANS_ON_FEW, Seam.HOLDS)) {
            done.clear();
            for (int one : own) {
                done.add(one);
                for (int other : figures.order()) {
                    if (!done.contains(other) && figures.cell(one, other).seam() == seam && rows.size() < MOST_SEAMS) {
                        rows.add(seam(one, other));
                    }
                }
            }
        }
        return rows;
    }

    /** Returns whether there are more seams than are listed. */
    public boolean isCut(List<SeamRow> rows) {
        return rows.size() == MOST_SEAMS;
    }

    private SeamRow seam(int one, int other) {
        CellFigures cell = figures.cell(one, other);
        return new SeamRow(
                name(one),
                name(other),
                words.count(cell.open()),
                words.say("organisation.versus." + cell.versus()),
                words.say("organisation.seam." + cell.seam(), cell.leastPlanks()),
                words.coverage(cell.coverage()));
    }

    private Spot spot(int one, int other) {
        CellFigures cell = figures.cell(one, other);
        long drawn = cell.open().drawn();
        return new Spot(
                drawn == 0 ? words.say("organisation.spot." + cell.open().kind()) : Long.toString(drawn),
                "versus-" + cell.versus().name().toLowerCase(Locale.ROOT),
                name(one) + ", " + name(other) + ": " + words.count(cell.open()) + ", "
                        + words.say("organisation.versus." + cell.versus()));
    }

    private String name(int group) {
        GroupFigures figure = figures.groups().get(group);
        return words.name(figure);
    }
}
