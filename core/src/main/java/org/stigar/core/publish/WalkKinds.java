package org.stigar.core.publish;

import org.stigar.core.measure.unit.Reliance;

/** Walk-days of two kinds behind each of several shares, and how far each kind leans on few. Never leaves the package. */
final class WalkKinds {

    private static final int KINDS = 2;

    private final long[][] days;
    private final long[][] ends;
    private final Reliance[] by;
    private final Reliance bothBy;

    WalkKinds(int shares, int few) {
        days = new long[KINDS][shares];
        ends = new long[KINDS][shares];
        by = new Reliance[] {new Reliance(shares, few), new Reliance(shares, few)};
        bothBy = new Reliance(shares, few);
    }

    /**
     * Counts walk-days of a trail.
     *
     * @param one walk-days of the kind that is said
     * @param other of the other kind
     * @param ends how many of the trail's ends are looked at: 1 or 2
     */
    void count(int share, long one, long other, int ends) {
        days[0][share] += one;
        days[1][share] += other;
        this.ends[0][share] += ends * one;
        this.ends[1][share] += ends * other;
    }

    /** Notes what one person holds of a share; once for each person. */
    void hold(int share, long one, long other) {
        by[0].add(share, one);
        by[1].add(share, other);
        bothBy.add(share, one + other);
    }

    /**
     * Says a share. That one kind leans on few is asked only where a number would be said: at the ends it would tell nobody's
     * walk from somebody's.
     *
     * @param least from how many walk-days on
     * @param isFew whether it is about so few people that it always leans on few
     */
    PublishedShare share(int share, long least, boolean isFew) {
        long one = days[0][share];
        long all = one + days[1][share];
        if (all < least) {
            return PublishedShare.withheld();
        }
        boolean whole = isFew || bothBy.leansOnFew(share, ends[0][share] + ends[1][share]);
        boolean part = by[0].leansOnFew(share, ends[0][share]) || by[1].leansOnFew(share, ends[1][share]);
        return PublishedShare.joined((double) one / all, whole, part);
    }
}
