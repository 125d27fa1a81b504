package org.stigar.core.publish;

import java.util.List;

/** A count that tells of nobody: rounded, or only which side of a limit it is on. */
public final class PublishedCount extends Published {

    private final Kind kind;
    private final long value;
    private final long least;
    private final long most;

    private PublishedCount(Kind kind, long value, long least, long most) {
        this.kind = kind;
        this.value = value;
        this.least = least;
        this.most = most;
    }

    /** What the value means. */
    public enum Kind {
        /** About as many as the value says. */
        ROUNDED,
        /** Fewer than the value; none at all, perhaps. */
        FEWER_THAN,
        /** The value or more. */
        AT_LEAST,
        /** Enough to be counted, but three people or fewer are behind more than half; nothing else is said. */
        LEANS_ON_FEW,
        /** Nothing is said: too little is covered, or nearly every pair is in it. */
        WITHHELD
    }

    /** Returns what the value means. */
    public Kind kind() {
        return kind;
    }

    /** Returns the rounded number or the limit; 0 where nothing is said. */
    public long value() {
        return value;
    }

    /** Returns how it compares with the quarter before: a change of a tenth and more than one step of rounding counts. */
    public Trend trendSince(PublishedCount before) {
        if (!isNumber() || !before.isNumber()) {
            return Trend.UNKNOWN;
        }
        // A limit stands for what is below it, so only leaving the whole band is a change.
        long margin = Math.max(most - least, Math.max(value, before.value) / 10);
        if (least > before.most && value - before.value > margin) {
            return Trend.UP;
        }
        return most < before.least && before.value - value > margin ? Trend.DOWN : Trend.STEADY;
    }

    private boolean isNumber() {
        return kind == Kind.ROUNDED || kind == Kind.FEWER_THAN;
    }

    /** Returns the smallest count that this may stand for. */
    long least() {
        return least;
    }

    /** Returns the largest count that this may stand for, as far as the figure itself says. */
    long most() {
        return most;
    }

    /**
     * Says a count as the policy has it.
     *
     * @param leans whether few people are behind more than half of it
     * @param ceiling how many there can be
     */
    static PublishedCount of(long count, boolean leans, long ceiling, Policy policy) {
        if (policy.isExact()) {
            return new PublishedCount(Kind.ROUNDED, count, count, count);
        }
        int k = policy.k();
        if (count < k) {
            return new PublishedCount(Kind.FEWER_THAN, k, 0, Math.min(k - 1, ceiling));
        }
        if (leans) {
            return new PublishedCount(Kind.LEANS_ON_FEW, 0, k, ceiling);
        }
        int step = policy.step();
        int half = step / 2;
        // The first number is for all counts from k to the end of its step; a rest of a step too short to hide in joins
        // the next: with k = 12, the 12 alone would be "10".
        long first = (k + half) / step * (long) step;
        if (first + half - k + 1 < (step + 1) / 2) {
            first += step;
        }
        long rounded = Math.max(first, (count + half) / step * step);
        return new PublishedCount(Kind.ROUNDED, rounded, rounded == first ? k : rounded - half, rounded + half);
    }

    /** Returns the same figure standing for more counts than its rounding says. */
    PublishedCount widened(long from, long to) {
        return new PublishedCount(kind, value, from, to);
    }

    static PublishedCount atLeast(long least, long ceiling, Policy policy) {
        long down = least / policy.step() * policy.step();
        return new PublishedCount(Kind.AT_LEAST, down, down, ceiling);
    }

    static PublishedCount withheld(long ceiling) {
        return new PublishedCount(Kind.WITHHELD, 0, 0, ceiling);
    }

    @Override
    List<?> parts() {
        return List.of(kind, value);
    }
}
