package org.stigar.app.asks.promises;

/** How many of a group's promises were kept, in bands (privacy P2). */
public enum KeptShare {
    /** Fewer than eight people made them: nothing is said. */
    TOO_FEW_PEOPLE,
    /** Fewer than a third. */
    SOME,
    /** A third to two thirds. */
    ABOUT_HALF,
    /** More than two thirds. */
    MOST;

    /** The smallest group of which something is said. */
    public static final int LEAST_PEOPLE = 8;

    private static final double A_THIRD = 1.0 / 3;

    /**
     * Returns the band.
     *
     * @param people how many different people have a part in the promises
     * @param made 0 or more
     * @param kept 0 to {@code made}
     */
    public static KeptShare of(int people, int made, int kept) {
        if (made < 0 || kept < 0 || kept > made) {
            throw new IllegalArgumentException("0 to " + made + " can be kept, not " + kept);
        }
        if (people < LEAST_PEOPLE || made == 0) {
            return TOO_FEW_PEOPLE;
        }
        double share = (double) kept / made;
        if (share < A_THIRD) {
            return SOME;
        }
        return share > 2 * A_THIRD ? MOST : ABOUT_HALF;
    }
}
