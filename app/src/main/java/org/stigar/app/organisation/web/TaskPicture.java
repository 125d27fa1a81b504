package org.stigar.app.organisation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stigar.app.organisation.figures.TaskFigures;
import org.stigar.core.publish.PublishedCell.Versus;

/**
 * A task as a network: the functions that work on it, and a line for each two of which it is known how much they have to do with
 * one another. After M. Döös, P. Johansson and T. Backström's pictures of work beyond the box chart.
 */
final class TaskPicture {

    private static final double MIDDLE = 360;
    private static final double HEIGHT = 210;
    private static final double RADIUS_X = 205;
    private static final double RADIUS_Y = 150;
    private static final double TEXT_GAP = 28;
    private static final int LONGEST_NAME = 24;

    private final TaskFigures task;
    private final FigureWords words;

    TaskPicture(TaskFigures task, FigureWords words) {
        this.task = task;
        this.words = words;
    }

    /**
     * A function.
     *
     * @param look how much its people have to do with one another, as the name of a class
     * @param size its radius: the larger, the more
     */
    record Node(String name, String x, String y, String textX, String textY, String anchor, String look, String size) {}

    /** How much two functions have to do with one another. */
    record Link(String fromX, String fromY, String toX, String toY, String look, String said) {}

    /** The same as a row of the table. */
    record LinkRow(String one, String other, String said) {}

    public String id() {
        return "task-" + Integer.toHexString(task.unit().hashCode());
    }

    public String name() {
        return task.name();
    }

    public String coverage() {
        return words.coverage(task.coverage());
    }

    public boolean isTold() {
        return !task.nodes().isEmpty();
    }

    public List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        for (int node = 0; node < task.nodes().size(); node++) {
            double side = Math.cos(angle(node));
            boolean isMiddle = Math.abs(side) < 0.2;
            double down = Math.sin(angle(node)) > 0 ? TEXT_GAP + 6 : -TEXT_GAP;
            String name = name(node);
            nodes.add(new Node(
                    name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name,
                    at(x(node)),
                    at(y(node)),
                    at(x(node) + (isMiddle ? 0 : Math.signum(side) * TEXT_GAP)),
                    at(y(node) + (isMiddle ? down : 0)),
                    isMiddle ? "middle" : side > 0 ? "start" : "end",
                    task.link(node, node).name().toLowerCase(Locale.ROOT),
                    Integer.toString(size(task.link(node, node)))));
        }
        return nodes;
    }

    public List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (int one = 0; one < task.nodes().size(); one++) {
            for (int other = 0; other < one; other++) {
                Versus versus = task.link(one, other);
                if (versus != Versus.UNKNOWN) {
                    links.add(new Link(
                            at(x(one)),
                            at(y(one)),
                            at(x(other)),
                            at(y(other)),
                            versus.name().toLowerCase(Locale.ROOT),
                            name(one) + " – " + name(other) + ": " + said(versus)));
                }
            }
        }
        return links;
    }

    /** Returns each function's inside, and each two. */
    public List<LinkRow> rows() {
        List<LinkRow> rows = new ArrayList<>();
        for (int one = 0; one < task.nodes().size(); one++) {
            for (int other = one; other < task.nodes().size(); other++) {
                rows.add(new LinkRow(
                        name(one),
                        one == other ? words.say("organisation.task.inside") : name(other),
                        said(task.link(one, other))));
            }
        }
        return rows;
    }

    /** Returns how many people are counted of each function. */
    public String people() {
        List<String> people = new ArrayList<>();
        for (int node = 0; node < task.nodes().size(); node++) {
            people.add(name(node) + " " + words.count(task.nodes().get(node).people()));
        }
        return String.join(", ", people);
    }

    private static int size(Versus versus) {
        return switch (versus) {
            case MUCH_MORE -> 20;
            case MORE -> 16;
            case AS_EXPECTED, UNKNOWN -> 12;
            case LESS -> 9;
            case MUCH_LESS -> 7;
        };
    }

    private String said(Versus versus) {
        return words.say("organisation.versus." + versus);
    }

    private String name(int node) {
        return String.join(" + ", task.nodes().get(node).functions());
    }

    private double x(int node) {
        return MIDDLE + RADIUS_X * Math.cos(angle(node));
    }

    private double y(int node) {
        return HEIGHT + RADIUS_Y * Math.sin(angle(node));
    }

    private double angle(int node) {
        return 2 * Math.PI * node / Math.max(1, task.nodes().size()) - Math.PI / 2;
    }

    private static String at(double position) {
        return Double.toString(Math.round(position * 10) / 10.0);
    }
}
