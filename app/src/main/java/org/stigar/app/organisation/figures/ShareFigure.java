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

    /** Returns the percentage for a file: empty where none is said. */
    public String written() {
        return isSaid(kind) ? Integer.toString(percent) : "";
    }

    /** Returns whether a kind comes with a number. */
    public static boolean isSaid(PublishedShare.Kind kind) {
        return kind != PublishedShare.Kind.LEANS_ON_FEW && kind != PublishedShare.Kind.WITHHELD;
    }
}
