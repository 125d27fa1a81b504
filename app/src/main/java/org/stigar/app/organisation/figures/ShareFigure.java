package org.stigar.app.organisation.figures;

import org.stigar.core.publish.PublishedShare;

/**
 * A share in steps of five points.
 *
 * @param percent 5 to 95; 0 where nothing is said
 */
public record ShareFigure(PublishedShare.Kind kind, int percent) {

    static ShareFigure of(PublishedShare share) {
        return new ShareFigure(
                share.kind(), (int) Math.round(100 * share.value().orElse(0)));
    }
}
