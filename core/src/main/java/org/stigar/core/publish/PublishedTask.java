package org.stigar.core.publish;

import java.util.List;
import org.stigar.core.measure.unit.UnitMatrix;
import org.stigar.core.people.UnitId;

/** A project as the network of the functions that work on it: no number of trails, only how it compares with chance. */
public final class PublishedTask extends Published {

    private final UnitId project;
    private final String name;
    private final PublishedCoverage coverage;
    private final List<Node> nodes;
    private final List<PublishedCell.Versus> links;

    PublishedTask(
            UnitId project,
            String name,
            PublishedCoverage coverage,
            List<Node> nodes,
            List<PublishedCell.Versus> links) {
        this.project = project;
        this.name = name;
        this.coverage = coverage;
        this.nodes = List.copyOf(nodes);
        this.links = List.copyOf(links);
    }

    /** A function within a project, or several that are shown as one because few people have them. */
    public static final class Node extends Published {

        private final List<String> functions;
        private final PublishedCount people;

        Node(List<String> functions, PublishedCount people) {
            this.functions = List.copyOf(functions);
            this.people = people;
        }

        /** Returns the functions' names, in their order. */
        public List<String> functions() {
            return functions;
        }

        /** Returns how many people of it are counted. */
        public PublishedCount people() {
            return people;
        }

        @Override
        List<?> parts() {
            return List.of(functions, people);
        }
    }

    /** Returns the project. */
    public UnitId project() {
        return project;
    }

    /** Returns the project's name. */
    public String name() {
        return name;
    }

    /** Returns what it rests on: those in {@link #nodes} of all in the project. */
    public PublishedCoverage coverage() {
        return coverage;
    }

    /** Returns the functions, in the order of their names; none where there would be fewer than two, or too little is covered. */
    public List<Node> nodes() {
        return nodes;
    }

    /**
     * Returns how the open trails of the project between two functions, or inside one, compare with what mixing within the
     * project would give.
     *
     * @param one number of a node
     * @param other number of a node, the same for its inside
     */
    public PublishedCell.Versus link(int one, int other) {
        return links.get(UnitMatrix.cell(one, other));
    }

    @Override
    List<?> parts() {
        return List.of(project, name, coverage, nodes, links);
    }
}
