package org.stigar.core.change.hazard;

/**
 * How strong a trail is, by the number of distinct days on which it was walked in the last 90, weakest first.
 *
 * <p>Days and not messages, so that mass mail and records that stand twice do not matter.
 */
public enum StrengthClass {
    /** One day. */
    ONCE(0, 1),
    /** Two or three days. */
    FEW(1, 2),
    /** Four to nine days. */
    SOME(2, 4),
    /** Ten days or more. */
    MANY(3, 10);

    private final int rank;
    private final int fromDays;

    StrengthClass(int rank, int fromDays) {
        this.rank = rank;
        this.fromDays = fromDays;
    }

    /** Returns the fewest days of the class. */
    public int fromDays() {
        return fromDays;
    }

    /** Returns the place in the order above, from 0. */
    int rank() {
        return rank;
    }

    /**
     * Returns the class of a trail.
     *
     * @param days distinct days in the last 90, at least 1
     */
    public static StrengthClass of(int days) {
        if (days < 1) {
            throw new IllegalArgumentException("a trail that has a strength was walked on at least 1 day, was " + days);
        }
        if (days >= MANY.fromDays) {
            return MANY;
        }
        if (days >= SOME.fromDays) {
            return SOME;
        }
        return days >= FEW.fromDays ? FEW : ONCE;
    }
}
