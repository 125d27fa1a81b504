package org.stigar.core.measure.unit;

/**
 * How much of a figure the few people behind most of it account for. Not safe for use by several threads.
 *
 * <p>Keeps, for each of many figures, the largest contributions seen. A trail is behind a figure by both its ends, so
 * between two of the few it counts for each: the sum is what they hold at most, and judging by it errs on the side of
 * "leans on few". The idea is the dominance rule of statistical disclosure control. Source: L. H. Cox, "Linear
 * sensitivity measures in statistical disclosure control", Journal of Statistical Planning and Inference 5 (1981).
 *
 * <p>8 bytes for each figure and each of the few.
 */
public final class Reliance {

    private final int few;
    private final long[] largest;

    /**
     * Makes room.
     *
     * @param figures how many figures, 0 or more
     * @param few how many people are few, 0 or more
     */
    public Reliance(int figures, int few) {
        this.few = few;
        largest = new long[Math.multiplyExact(figures, few)];
    }

    /** Notes all that one person holds of a figure; to be called once for each person. Costs O(few). */
    public void add(int figure, long contribution) {
        long carried = contribution;
        for (int i = figure * few; i < (figure + 1) * few; i++) {
            if (carried > largest[i]) {
                long pushed = largest[i];
                largest[i] = carried;
                carried = pushed;
            }
        }
    }

    /** Returns what the few hold together. */
    public long ofFew(int figure) {
        long sum = 0;
        for (int i = figure * few; i < (figure + 1) * few; i++) {
            sum += largest[i];
        }
        return sum;
    }

    /**
     * Returns whether the few hold more than half.
     *
     * @param all what all people hold together, 0 or more
     */
    public boolean leansOnFew(int figure, long all) {
        return 2 * ofFew(figure) > all;
    }
}
