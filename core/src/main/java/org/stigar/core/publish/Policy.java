package org.stigar.core.publish;

/**
 * How coarse figures are. Immutable.
 *
 * <p>Leaders' figures: at least k people on each side, counts in steps of five, and nothing that leans on three people.
 */
public final class Policy {

    /** The k that holds unless another is chosen. */
    public static final int DEFAULT_K = 8;

    /** The k for organisations that want to be careful. */
    public static final int CAREFUL_K = 12;

    /** The smallest k for figures about people who can be named. */
    public static final int FLOOR = 5;

    private static final int STEP = 5;
    private static final int FEW = 3;

    /** From how many walk-days on a share of them is told, as a multiple of k. */
    private static final int LEAST_WALKS = 5;

    private static final long LEAST_COUNTS = 3;
    private static final long SHARE_STEPS = 20;

    private final int k;
    private final int step;
    private final int few;

    /** For the gate's own tests, which try every forest of a very small organisation. */
    Policy(int k, int step, int few) {
        this.k = k;
        this.step = step;
        this.few = few;
    }

    /**
     * Returns the policy for leaders.
     *
     * @param k {@value #FLOOR} or more
     */
    public static Policy leaders(int k) {
        if (!(k >= FLOOR)) {
            throw new IllegalArgumentException("k must be at least " + FLOOR + ", was " + k);
        }
        return new Policy(k, STEP, FEW);
    }

    /**
     * Returns the policy for a researcher's own file of opaque ids; the caller has made sure that they are. From
     * {@value #FLOOR} on it is that of leaders; below it counts are exact and nothing is said of the few, since groups
     * so small have no other people in them.
     *
     * @param k 1 or more
     */
    public static Policy research(int k) {
        if (!(k >= 1)) {
            throw new IllegalArgumentException("k must be at least 1, was " + k);
        }
        return k >= FLOOR ? leaders(k) : new Policy(k, 1, 0);
    }

    /** Returns the smallest number of people a figure is about. */
    public int k() {
        return k;
    }

    /** Returns the step to which counts are rounded: 5, or 1 where they are exact. */
    public int step() {
        return step;
    }

    /** Returns how many people are few: 3, or 0 where that is not asked. */
    public int few() {
        return few;
    }

    /**
     * Returns whether a group is so small that the few are always behind more than half of something in it. Of three
     * among seven that is nearly always so, and that it is not would tell that all have equally many trails, and so how
     * many.
     */
    boolean isFew(int people) {
        return few > 0 && people < 2 * few + 2;
    }

    /** Returns the smallest number of people of whom the few are not always behind more than half, and k at least. */
    public int leastPeople() {
        return Math.max(k, few > 0 ? 2 * few + 2 : 0);
    }

    /** Returns from how many walk-days on a share of them is told. */
    long leastWalks() {
        return isExact() ? 1 : (long) LEAST_WALKS * k;
    }

    /**
     * Returns from how many walk-days on it is told which share of them is of some kind: a number of five points then stands for
     * three counts even to who knows how many walk-days there are.
     */
    long leastShared() {
        return isExact() ? 1 : Math.max(leastWalks(), LEAST_COUNTS * SHARE_STEPS);
    }

    /** Returns whether counts come out as they are. */
    public boolean isExact() {
        return step == 1;
    }
}
