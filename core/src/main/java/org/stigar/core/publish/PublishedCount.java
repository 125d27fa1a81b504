package org.stigar.core.publish;

import java.util.List;

/**
 * A count that tells of nobody: rounded, or only which side of a limit it is on.
 *
 * <p>Rounding single counts is not enough: three counts that nearly add up to all pairs, or a total beside its parts, may
 * leave one possibility only. So figures about the same pairs come out only if each could still be anything that its own
 * label allows, whatever the others are. A label at the edge, where that fails, gives way to the next one inwards, which
 * then stands for more counts: to leave it out instead would tell that the count is at the edge.
 */
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
    public Published.Trend trendSince(PublishedCount before) {
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
    static PublishedCount label(long count, boolean leans, long ceiling, Policy policy) {
        return label(count, leans, ceiling, policy.k(), policy);
    }

    /** Says a figure that was worked out from what is said of others, as coarsely as they are said; below 0 as 0. */
    static PublishedCount worked(double figure, Policy policy) {
        return label(Math.max(0, Math.round(figure)), false, Long.MAX_VALUE, policy);
    }

    /** Says a count, of which a number is said from so many on. */
    private static PublishedCount label(long count, boolean leans, long ceiling, long fewest, Policy policy) {
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
        // The first number is for all counts from the fewest to the end of its step; a rest of a step too short to hide
        // in
        // joins the next: with k = 12, the 12 alone would be "10".
        long first = (fewest + half) / step * step;
        if (first + half - fewest + 1 < (step + 1) / 2) {
            first += step;
        }
        long rounded = Math.max(first, (count + half) / step * step);
        return new PublishedCount(
                Kind.ROUNDED, rounded, rounded == first ? fewest : rounded - half, Math.min(rounded + half, ceiling));
    }

    /** Returns the same figure, of which something else that is said tells that it is not below or above a limit. */
    PublishedCount within(long from, long to) {
        return new PublishedCount(kind, value, Math.max(least, from), Math.min(most, to));
    }

    /** Says how many of the pairs inside a group are in one state, never that all of them are. */
    static PublishedCount single(long count, boolean leans, long pairs, Policy policy) {
        return single(count, leans, pairs, policy.k(), policy);
    }

    /**
     * Says how many pairs across two groups have a trail, never that all of them have. Few people are behind half of fewer than twice as
     * many trails as are few, however these lie, so no number stands for so small a count: with k = 5 the five would be missing among
     * "5", and two be left.
     */
    static PublishedCount across(long count, boolean leans, long pairs, Policy policy) {
        return single(count, leans, pairs, Math.max(policy.k(), 2L * policy.few()), policy);
    }

    private static PublishedCount single(long count, boolean leans, long pairs, long fewest, Policy policy) {
        PublishedCount label = label(count, leans, pairs, fewest, policy);
        PublishedCount top = label(pairs, false, pairs, fewest, policy);
        if (policy.isExact() || pairs - top.least() + 1 >= (policy.step() + 1) / 2) {
            return label;
        }
        // The last number would stand for next to nothing but every pair: it joins the one before.
        PublishedCount before = label(top.least() - 1, false, pairs, fewest, policy);
        if (before.kind() != Kind.ROUNDED) {
            return withheld(pairs);
        }
        return label.kind() == Kind.ROUNDED && count >= before.least() ? atLeast(before.least(), pairs, policy) : label;
    }

    /**
     * Says a total beside its parts, so that every part can still be all that its label allows. Numbers too near the
     * least or the most that the parts can come to are said as one limit.
     *
     * @param count the exact total
     * @param leans whether it leans on few
     * @param parts its parts, as said
     * @param unsaid how many pairs are in none of the parts
     */
    static PublishedCount total(long count, boolean leans, List<PublishedCount> parts, long unsaid, Policy policy) {
        long least = 0;
        long most = unsaid;
        long width = 0;
        boolean hidden = false;
        for (PublishedCount part : parts) {
            hidden |= part.kind == Kind.WITHHELD;
            least += part.least;
            most += part.most;
            width = Math.max(width, part.wide(policy) - part.least);
        }
        PublishedCount label = label(count, leans, most, policy);
        PublishedCount lowest = label(Math.min(most, least + width), false, most, policy);
        PublishedCount highest = label(Math.max(0, most - width), false, most, policy);
        if (policy.isExact() || (!hidden && lowest.least <= least && lowest.most >= most)) {
            return label;
        }
        if (hidden || highest.least <= lowest.most) {
            return atLeast(least, most, policy);
        }
        if (label.kind == Kind.LEANS_ON_FEW) {
            return label;
        }
        if (count <= lowest.most && lowest.least > least) {
            return new PublishedCount(Kind.FEWER_THAN, lowest.most + 1, least, lowest.most);
        }
        return count >= highest.least && highest.most < most ? atLeast(highest.least, most, policy) : label;
    }

    /**
     * Says a count of which so many are known by something else that is said; a number from there on is one limit, and
     * where fewer than k are known nothing is said. So it tells nothing of what that something else is about.
     *
     * @param label what the count would say by itself
     * @param known how many are known
     * @param pairs how many there can be
     */
    static PublishedCount capped(PublishedCount label, long known, long pairs, Policy policy) {
        if (policy.isExact() || known >= pairs) {
            return label;
        }
        PublishedCount top = label(Math.max(0, known), false, pairs, policy);
        if (top.kind != Kind.ROUNDED) {
            return withheld(pairs);
        }
        boolean isNumber = label.kind == Kind.ROUNDED || label.kind == Kind.AT_LEAST;
        return isNumber && label.least >= top.least ? atLeast(top.least, pairs, policy) : label;
    }

    /** Returns up to where a count must be able to go within its pairs: a figure that leans on few, one step at least. */
    long room(Policy policy) {
        return kind == Kind.LEANS_ON_FEW ? least + policy.step() - 1 : most;
    }

    /** Beside a total nothing else may be known of a figure that leans on few, so it must stay open over a wide range. */
    long wide(Policy policy) {
        return kind == Kind.LEANS_ON_FEW ? Math.min(most, (long) policy.step() * policy.k()) : most;
    }

    /** Says a limit by the step at or below it: to the single trail it would look like a count. */
    private static PublishedCount atLeast(long least, long ceiling, Policy policy) {
        return new PublishedCount(Kind.AT_LEAST, least - least % policy.step(), least, ceiling);
    }

    static PublishedCount withheld(long ceiling) {
        return new PublishedCount(Kind.WITHHELD, 0, 0, ceiling);
    }

    @Override
    List<?> parts() {
        return List.of(kind, value);
    }
}
