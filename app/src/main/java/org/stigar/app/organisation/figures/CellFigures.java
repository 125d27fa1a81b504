package org.stigar.app.organisation.figures;

import org.stigar.core.publish.PublishedCell;

/** What is said of the trails between two groups, or inside one. */
public record CellFigures(
        CountFigure open, PublishedCell.Versus versus, PublishedCell.Seam seam, CoverageFigure coverage) {

    static CellFigures of(PublishedCell cell) {
        return new CellFigures(
                CountFigure.of(cell.open()), cell.versus(), cell.seam(), CoverageFigure.of(cell.coverage()));
    }
}
