package org.stigar.app.organisation.figures;

import java.util.Optional;
import org.stigar.core.publish.PublishedCell;

/**
 * What is said of the trails between two groups, or inside one.
 *
 * @param planks how many independent trails are told of at least; empty in quarters that were published before it was told
 */
public record CellFigures(
        CountFigure open,
        PublishedCell.Versus versus,
        PublishedCell.Seam seam,
        Optional<Integer> planks,
        CoverageFigure coverage) {

    private static final int HOLDS = 6;

    static CellFigures of(PublishedCell cell) {
        return new CellFigures(
                CountFigure.of(cell.open()),
                cell.versus(),
                cell.seam(),
                Optional.of(cell.planks()),
                CoverageFigure.of(cell.coverage()));
    }

    /** Returns how many independent trails a seam that holds has at least; 0 of any other. */
    public int leastPlanks() {
        return planks.orElse(seam == PublishedCell.Seam.HOLDS ? HOLDS : 0);
    }
}
