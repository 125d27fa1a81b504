package org.stigar.core.forest;

import java.util.Arrays;

/**
 * What changed today among one person's trails. Immutable.
 *
 * <p>Arcs of last night whose person is in {@code changed} no longer count; those in {@code open} count instead.
 */
final class ChangedRow {

    /** Of somebody whose trails are as they were last night. */
    static final ChangedRow NONE = new ChangedRow(new long[0], new int[0], 0);

    private final long[] open;
    private final int[] changed;
    private final int hidden;

    private ChangedRow(long[] open, int[] changed, int hidden) {
        this.open = open;
        this.changed = changed;
        this.hidden = hidden;
    }

    /**
     * Returns the row with one more change.
     *
     * @param openness 0 closes the trail
     * @param knownLastNight whether last night's forest has a trail to this person
     */
    ChangedRow with(int to, double openness, boolean knownLastNight) {
        long[] others = Arrays.stream(open).filter(arc -> Arc.to(arc) != to).toArray();
        long[] nowOpen = openness == 0 ? others : inserted(others, Arc.of(to, openness));
        if (hides(to)) {
            return new ChangedRow(nowOpen, changed, hidden);
        }
        int[] nowChanged = Arrays.copyOf(changed, changed.length + 1);
        nowChanged[changed.length] = to;
        Arrays.sort(nowChanged);
        return new ChangedRow(nowOpen, nowChanged, hidden + (knownLastNight ? 1 : 0));
    }

    /** Returns whether last night's arc to this person no longer counts. */
    boolean hides(int to) {
        return Arrays.binarySearch(changed, to) >= 0;
    }

    /** Returns how many arcs there are now beyond those of last night; below 0 where more were closed than opened. */
    int gain() {
        return open.length - hidden;
    }

    int openSize() {
        return open.length;
    }

    /** Returns an open arc; they are in order. */
    long open(int i) {
        return open[i];
    }

    int changedSize() {
        return changed.length;
    }

    private static long[] inserted(long[] sorted, long arc) {
        long[] more = Arrays.copyOf(sorted, sorted.length + 1);
        int at = sorted.length;
        while (at > 0 && more[at - 1] > arc) {
            more[at] = more[at - 1];
            at--;
        }
        more[at] = arc;
        return more;
    }
}
