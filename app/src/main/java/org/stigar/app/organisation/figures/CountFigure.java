package org.stigar.app.organisation.figures;

import org.stigar.core.publish.PublishedCount;

/**
 * A number of trails or people, as coarse as the gate made it.
 *
 * @param value what the kind speaks of; 0 where nothing is said
 */
public record CountFigure(PublishedCount.Kind kind, long value) {

    static CountFigure of(PublishedCount count) {
        boolean isNumber =
                count.kind() != PublishedCount.Kind.LEANS_ON_FEW && count.kind() != PublishedCount.Kind.WITHHELD;
        return new CountFigure(count.kind(), isNumber ? count.value() : 0);
    }

    /** Returns what stands for it in a picture that is drawn by size: 0 where no number is said. */
    public long drawn() {
        return kind == PublishedCount.Kind.ROUNDED || kind == PublishedCount.Kind.AT_LEAST ? value : 0;
    }
}
