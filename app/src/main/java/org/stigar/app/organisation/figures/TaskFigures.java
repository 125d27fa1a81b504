package org.stigar.app.organisation.figures;

import java.util.ArrayList;
import java.util.List;
import org.stigar.core.measure.unit.UnitMatrix;
import org.stigar.core.publish.PublishedCell;
import org.stigar.core.publish.PublishedTask;

/**
 * A project as the network of the functions that work on it.
 *
 * @param unit the project's id
 * @param nodes none where there would be fewer than two
 * @param links of each two nodes and of each one's inside, as {@link UnitMatrix#cell} numbers them
 */
public record TaskFigures(
        String unit, String name, CoverageFigure coverage, List<Node> nodes, List<PublishedCell.Versus> links) {

    public TaskFigures {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
        if (links.size() != UnitMatrix.cells(nodes.size())) {
            throw new IllegalArgumentException("each two functions have a link");
        }
    }

    /** A function, or several that are shown as one. */
    public record Node(List<String> functions, CountFigure people) {

        public Node {
            functions = List.copyOf(functions);
        }
    }

    static TaskFigures of(PublishedTask task) {
        List<PublishedCell.Versus> links = new ArrayList<>();
        for (int one = 0; one < task.nodes().size(); one++) {
            for (int other = 0; other <= one; other++) {
                links.add(task.link(one, other));
            }
        }
        return new TaskFigures(
                task.project().value(),
                task.name(),
                CoverageFigure.of(task.coverage()),
                task.nodes().stream()
                        .map(node -> new Node(node.functions(), CountFigure.of(node.people())))
                        .toList(),
                links);
    }

    /** Returns how the trails between two functions, in any order, or inside one, compare with chance. */
    public PublishedCell.Versus link(int one, int other) {
        return links.get(UnitMatrix.cell(one, other));
    }
}
