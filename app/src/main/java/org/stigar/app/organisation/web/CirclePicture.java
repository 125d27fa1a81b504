package org.stigar.app.organisation.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stigar.app.organisation.figures.CellFigures;
import org.stigar.app.organisation.figures.OrganisationFigures;
import org.stigar.core.publish.PublishedCell.Seam;

/**
 * The organisation as a circle: units side by side, nobody on top, and between them a line for each seam of which a number is
 * said, the wider the more open trails there are; brittle ones are dashed. After M. Döös, P. Johansson and T. Backström's
 * pictures of work beyond the box chart.
 */
final class CirclePicture {

    private static final double MIDDLE = 320;
    private static final double RADIUS = 205;
    private static final double NAME_RADIUS = 226;
    private static final int LONGEST_NAME = 20;
    private static final double WIDEST = 14;

    /** With more units than this, lines of which no number is said would hide those of which one is. */
    private static final int MOST_WITH_ALL_LINES = 24;

    /** More lines than this are a blot, and slow to draw: the widest are shown. */
    private static final int MOST_LINES = 240;

    private final OrganisationFigures figures;
    private final List<Integer> own;
    private final FigureWords words;
    private final int[] places;

    CirclePicture(OrganisationFigures figures, List<Integer> own, FigureWords words) {
        this.figures = figures;
        this.own = own;
        this.words = words;
        places = new int[figures.groups().size()];
        for (int place = 0; place < places.length; place++) {
            places[figures.order().get(place)] = place;
        }
    }

    /** A unit. */
    record Node(
            String name, String x, String y, String nameX, String nameY, String turn, String anchor, boolean isOwn) {}

    /** A seam. */
    record Chord(String path, String width, String look, String said) {}

    public List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        List<Integer> order = figures.order();
        Set<Integer> owned = new HashSet<>(own);
        for (int place = 0; place < order.size(); place++) {
            double angle = angle(place);
            String name = words.name(figures.groups().get(order.get(place)));
            boolean isRight = Math.cos(angle) >= 0;
            nodes.add(new Node(
                    name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name,
                    at(MIDDLE + RADIUS * Math.cos(angle)),
                    at(MIDDLE + RADIUS * Math.sin(angle)),
                    at(MIDDLE + NAME_RADIUS * Math.cos(angle)),
                    at(MIDDLE + NAME_RADIUS * Math.sin(angle)),
                    "rotate(" + at(Math.toDegrees(angle) + (isRight ? 0 : 180)) + " "
                            + at(MIDDLE + NAME_RADIUS * Math.cos(angle)) + " "
                            + at(MIDDLE + NAME_RADIUS * Math.sin(angle)) + ")",
                    isRight ? "start" : "end",
                    owned.contains(order.get(place))));
        }
        return nodes;
    }

    public List<Chord> chords() {
        boolean hasRoom = figures.groups().size() <= MOST_WITH_ALL_LINES;
        List<int[]> pairs = new ArrayList<>();
        Set<Integer> done = new HashSet<>();
        for (int one : own) {
            done.add(one);
            for (int other : figures.order()) {
                CellFigures cell = figures.cell(one, other);
                boolean isDrawn = cell.open().drawn() > 0 || (hasRoom && cell.seam() == Seam.LEANS_ON_FEW);
                if (!done.contains(other) && isDrawn) {
                    pairs.add(new int[] {one, other});
                }
            }
        }
        pairs.sort(Comparator.comparingLong(pair -> -drawn(pair)));
        long most = pairs.isEmpty() ? 1 : Math.max(1, drawn(pairs.get(0)));
        return pairs.stream()
                .limit(MOST_LINES)
                .map(pair -> chord(figures.cell(pair[0], pair[1]), most, pair[0], pair[1]))
                .toList();
    }

    private long drawn(int[] pair) {
        return figures.cell(pair[0], pair[1]).open().drawn();
    }

    private Chord chord(CellFigures cell, long most, int one, int other) {
        int from = places[one];
        int to = places[other];
        String path = "M " + at(MIDDLE + RADIUS * Math.cos(angle(from))) + " "
                + at(MIDDLE + RADIUS * Math.sin(angle(from))) + " Q " + at(MIDDLE) + " " + at(MIDDLE) + " "
                + at(MIDDLE + RADIUS * Math.cos(angle(to))) + " " + at(MIDDLE + RADIUS * Math.sin(angle(to)));
        double width = Math.max(1.5, WIDEST * Math.sqrt((double) cell.open().drawn() / most));
        String said = words.name(figures.groups().get(one)) + " – "
                + words.name(figures.groups().get(other)) + ": " + words.count(cell.open()) + ". "
                + words.say("organisation.seam." + cell.seam(), cell.leastPlanks());
        return new Chord(path, at(width), cell.seam() == Seam.HOLDS ? "holds" : "few", said);
    }

    private double angle(int place) {
        return 2 * Math.PI * place / Math.max(1, figures.order().size()) - Math.PI / 2;
    }

    private static String at(double position) {
        return Double.toString(Math.round(position * 10) / 10.0);
    }
}
