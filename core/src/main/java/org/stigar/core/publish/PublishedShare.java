package org.stigar.core.publish;

import java.util.List;
import java.util.OptionalDouble;

/** A share in steps of five points, with both ends kept open. */
public final class PublishedShare extends Published {

    private static final int STEPS = 20;

    private final Kind kind;
    private final int twentieths;

    private PublishedShare(Kind kind, int twentieths) {
        this.kind = kind;
        this.twentieths = twentieths;
    }

    /** What the value means. */
    public enum Kind {
        /** About the value. */
        ROUNDED,
        /** The value or less; so that "none at all" is not said. */
        AT_MOST,
        /** The value or more; so that "all of them" is not said. */
        AT_LEAST,
        /** Three people or fewer are behind more than half of what it rests on; nothing else is said. */
        LEANS_ON_FEW,
        /** Nothing is said: it would rest on too little. */
        WITHHELD
    }

    /** Returns what the value means. */
    public Kind kind() {
        return kind;
    }

    /** Returns the share, 0.05 to 0.95 in steps of 0.05, or empty where nothing is said. */
    public OptionalDouble value() {
        return isNumber() ? OptionalDouble.of(twentieths / (double) STEPS) : OptionalDouble.empty();
    }

    /** Returns how it compares with the quarter before: a change of more than one step counts. */
    public Trend trendSince(PublishedShare before) {
        if (!isNumber() || !before.isNumber()) {
            return Trend.UNKNOWN;
        }
        int change = twentieths - before.twentieths;
        return change > 1 ? Trend.UP : change < -1 ? Trend.DOWN : Trend.STEADY;
    }

    private boolean isNumber() {
        return kind != Kind.LEANS_ON_FEW && kind != Kind.WITHHELD;
    }

    static PublishedShare of(double share, boolean leans) {
        if (leans) {
            return new PublishedShare(Kind.LEANS_ON_FEW, 0);
        }
        if (share < 1.0 / STEPS) {
            return new PublishedShare(Kind.AT_MOST, 1);
        }
        if (share > 1 - 1.0 / STEPS) {
            return new PublishedShare(Kind.AT_LEAST, STEPS - 1);
        }
        return new PublishedShare(Kind.ROUNDED, (int) Math.round(share * STEPS));
    }

    /**
     * Says a share of two kinds, with the first number that would be said joined to the end before it: of few walk-days it would
     * stand for one count.
     *
     * @param whole whether all of it leans on few
     * @param part whether one of the kinds does, which is not looked at where an end is said
     */
    static PublishedShare joined(double share, boolean whole, boolean part) {
        int rounded = (int) Math.round(share * STEPS);
        if (whole) {
            return new PublishedShare(Kind.LEANS_ON_FEW, 0);
        }
        if (rounded <= 1) {
            return new PublishedShare(Kind.AT_MOST, 1);
        }
        if (rounded >= STEPS - 1) {
            return new PublishedShare(Kind.AT_LEAST, STEPS - 1);
        }
        return new PublishedShare(part ? Kind.LEANS_ON_FEW : Kind.ROUNDED, part ? 0 : rounded);
    }

    static PublishedShare withheld() {
        return new PublishedShare(Kind.WITHHELD, 0);
    }

    @Override
    List<?> parts() {
        return List.of(kind, twentieths);
    }
}
