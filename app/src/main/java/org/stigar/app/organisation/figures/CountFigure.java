package org.stigar.app.organisation.figures;

import org.stigar.core.publish.Published.Trend;
import org.stigar.core.publish.PublishedCount;

/**
 * A number of trails or people, as coarse as the gate made it.
 *
 * @param value what the kind speaks of; 0 where nothing is said
 */
public record CountFigure(PublishedCount.Kind kind, long value) {

    private static final int HALF_STEP = 2;
    private static final int TENTH = 10;

    static CountFigure of(PublishedCount count) {
        boolean isNumber =
                count.kind() != PublishedCount.Kind.LEANS_ON_FEW && count.kind() != PublishedCount.Kind.WITHHELD;
        return new CountFigure(count.kind(), isNumber ? count.value() : 0);
    }

    /**
     * Returns how it compares with the quarter before, from what is said of both and nothing else: only leaving a whole step, and
     * a tenth of the number, is a change.
     */
    public Trend trendSince(CountFigure before) {
        if (!isNumber() || !before.isNumber()) {
            return Trend.UNKNOWN;
        }
        long margin = Math.max(most() - least(), Math.max(value, before.value) / TENTH);
        if (least() > before.most() && value - before.value > margin) {
            return Trend.UP;
        }
        return most() < before.least() && before.value - value > margin ? Trend.DOWN : Trend.STEADY;
    }

    /** Returns whether a number is said. */
    public boolean isNumber() {
        return kind == PublishedCount.Kind.ROUNDED || kind == PublishedCount.Kind.FEWER_THAN;
    }

    /** Returns the least that it can stand for, where a number is said. */
    public long least() {
        return kind == PublishedCount.Kind.FEWER_THAN ? 0 : value - HALF_STEP;
    }

    /** Returns the most that it can stand for, where a number is said. */
    public long most() {
        return kind == PublishedCount.Kind.FEWER_THAN ? value - 1 : value + HALF_STEP;
    }

    /** Returns the number for a file: empty where none is said, so that no reader of the file takes it for 0. */
    public String written() {
        return kind == PublishedCount.Kind.LEANS_ON_FEW || kind == PublishedCount.Kind.WITHHELD
                ? ""
                : Long.toString(value);
    }

    /** Returns what stands for it in a picture that is drawn by size: 0 where no number is said. */
    public long drawn() {
        return kind == PublishedCount.Kind.ROUNDED || kind == PublishedCount.Kind.AT_LEAST ? value : 0;
    }
}
