package org.stigar.app.pulse.figures;

import org.stigar.core.publish.PublishedCoverage;
import org.stigar.core.publish.PublishedResponse;

/**
 * How many of those asked answered.
 *
 * @param percent in steps of 5; -1 where only the level is told
 */
public record ResponseFigure(PublishedCoverage.Level level, int percent) {

    private static final int HUNDRED = 100;

    static ResponseFigure of(PublishedResponse response) {
        return new ResponseFigure(
                response.level(),
                response.share().isPresent()
                        ? (int) Math.round(HUNDRED * response.share().getAsDouble())
                        : -1);
    }
}
