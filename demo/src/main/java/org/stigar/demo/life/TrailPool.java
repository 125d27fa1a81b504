package org.stigar.demo.life;

import java.util.Arrays;
import org.stigar.demo.staff.CompanyDates;

/**
 * The trails that are walked again, each waiting under the day of its next walk. Not safe for use by several threads.
 *
 * <p>A trail is four whole numbers side by side in one array: its two ends, the next trail that waits for the same day,
 * and its marks. So a walk touches one cache line, and n trails cost 16 n bytes. Places of ended trails are used again.
 */
final class TrailPool {

    private static final int NONE = -1;
    private static final int STRIDE = 4;
    private static final int LEVEL = 0b111;
    private static final int SERIES = 0b1000;
    private static final int GONE = 0b10000;
    private static final int COUNT_SHIFT = 8;

    private final int[] firstOf = new int[CompanyDates.DAYS + 1];
    private int[] trails = new int[STRIDE << 12];
    private int end;
    private int free = NONE;

    TrailPool() {
        Arrays.fill(firstOf, NONE);
    }

    /** Makes room for a trail and returns its place. */
    int add(int one, int other, int level) {
        int at = free;
        if (at == NONE) {
            if (end == trails.length) {
                trails = Arrays.copyOf(trails, trails.length + (trails.length >> 1) / STRIDE * STRIDE);
            }
            at = end;
            end += STRIDE;
        } else {
            free = trails[at + 2];
        }
        trails[at] = one;
        trails[at + 1] = other;
        trails[at + 3] = level;
        return at;
    }

    int one(int at) {
        return trails[at];
    }

    int other(int at) {
        return trails[at + 1];
    }

    int level(int at) {
        return trails[at + 3] & LEVEL;
    }

    /** Returns whether the trail has ended but still waits somewhere. */
    boolean isGone(int at) {
        return (trails[at + 3] & GONE) != 0;
    }

    /** Marks a trail as ended; its place is freed when its day comes. */
    void markGone(int at) {
        trails[at + 3] |= GONE;
    }

    /** Returns whether the trail is walked in a standing meeting. */
    boolean isSeries(int at) {
        return (trails[at + 3] & SERIES) != 0;
    }

    void markSeries(int at) {
        trails[at + 3] |= SERIES;
    }

    /** Returns how many walks were counted. */
    int count(int at) {
        return trails[at + 3] >>> COUNT_SHIFT;
    }

    /** Counts a walk. */
    void count(int at, int more) {
        trails[at + 3] += more << COUNT_SHIFT;
    }

    /** Lets the trail wait for a day. */
    void waitFor(int day, int at) {
        trails[at + 2] = firstOf[day];
        firstOf[day] = at;
    }

    /** Returns the first trail that waits for a day, or below 0 if none does. */
    int first(int day) {
        return firstOf[day];
    }

    /** Returns the trail that waits behind another, or below 0 if none does. */
    int after(int at) {
        return trails[at + 2];
    }

    /** Frees the place of a trail that waits nowhere any more. */
    void release(int at) {
        trails[at + 2] = free;
        free = at;
    }
}
