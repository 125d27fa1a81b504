package org.stigar.app.organisation.figures;

import org.stigar.core.publish.PublishedCoverage;

/**
 * How many of all pairs a figure rests on.
 *
 * @param percent in steps of 5; -1 where only the band is told
 */
public record CoverageFigure(PublishedCoverage.Level level, int percent) {

    static CoverageFigure of(PublishedCoverage coverage) {
        return new CoverageFigure(
                coverage.level(),
                coverage.share().isPresent()
                        ? (int) Math.round(100 * coverage.share().getAsDouble())
                        : -1);
    }
}
