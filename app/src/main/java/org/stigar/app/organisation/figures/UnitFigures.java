package org.stigar.app.organisation.figures;

import org.stigar.core.publish.PublishedUnit;

/**
 * What is said of a group's walks and of how it hangs together with all others.
 *
 * @param formal which share of its walk-days the organisation alone brought about
 * @param hold whether it still gets at the others while one person is away
 * @param outwards how many pairs of one from it and one from the others are covered
 */
public record UnitFigures(ShareFigure formal, PublishedUnit.Hold hold, CoverageFigure outwards) {

    static UnitFigures of(PublishedUnit unit) {
        return new UnitFigures(ShareFigure.of(unit.formal()), unit.hold(), CoverageFigure.of(unit.outwards()));
    }
}
