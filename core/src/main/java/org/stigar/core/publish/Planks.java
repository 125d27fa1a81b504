package org.stigar.core.publish;

/**
 * From which number on it is told how many independent trails a seam that holds has. A step is told where everything else that is
 * published leaves open whether it is reached, and where, reached or not, it narrows nothing else. Which steps these are follows from what is
 * published alone, so that a step that is not told tells nothing.
 */
final class Planks {

    /** Of a seam that holds so many are known anyhow. */
    static final int HOLDS = 6;

    private static final int[] STEPS = {50, 20, 10};

    private Planks() {}

    /**
     * Returns how many there are at least, as far as it is told.
     *
     * @param independent how many there are, of a seam that holds
     * @param open what is said of all trails across
     * @param one what is said of how many people one side has
     * @param other the same of the other side
     */
    static int told(int independent, PublishedCount open, PublishedCount one, PublishedCount other) {
        for (int step : STEPS) {
            if (independent >= step && isOpen(step, open, one, other)) {
                return step;
            }
        }
        return HOLDS;
    }

    /**
     * Returns whether a step may be told of. Reached, it may not come near to all people of a side, who then would all have a trail, nor to all
     * trails, of which then nobody would have two. Not reached, all trails are of fewer people than the step, who may not be near to having one with
     * everybody on the other side.
     */
    static boolean isOpen(int step, PublishedCount open, PublishedCount one, PublishedCount other) {
        long smaller = Math.min(one.least(), other.least());
        long larger = Math.max(one.least(), other.least());
        return open.kind() == PublishedCount.Kind.ROUNDED
                && 2L * step <= smaller
                && 2L * step <= open.least()
                && 2 * open.most() <= (step - 1) * larger;
    }
}
