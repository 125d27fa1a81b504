package org.stigar.demo.life;

/** A set of pairs of people in one flat array (open addressing, linear probing, at most half full). */
final class PairSet {

    private static final long EMPTY = 0;

    private long[] slots = new long[1 << 12];
    private int size;

    /** Adds a pair, in any order, and returns whether it was new. */
    boolean add(int one, int other) {
        long key = key(one, other);
        int at = find(key);
        if (slots[at] == key) {
            return false;
        }
        slots[at] = key;
        if (++size > (slots.length >> 1)) {
            grow();
        }
        return true;
    }

    boolean contains(int one, int other) {
        long key = key(one, other);
        return slots[find(key)] == key;
    }

    /** Takes a pair out, and moves those up that it had pushed aside. */
    void remove(int one, int other) {
        int gap = find(key(one, other));
        if (slots[gap] == EMPTY) {
            return;
        }
        size--;
        int mask = slots.length - 1;
        for (int at = (gap + 1) & mask; slots[at] != EMPTY; at = (at + 1) & mask) {
            if (((at - home(slots[at])) & mask) >= ((at - gap) & mask)) {
                slots[gap] = slots[at];
                gap = at;
            }
        }
        slots[gap] = EMPTY;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[before.length << 1];
        for (long key : before) {
            if (key != EMPTY) {
                slots[find(key)] = key;
            }
        }
    }

    private int find(long key) {
        int mask = slots.length - 1;
        int at = home(key);
        while (slots[at] != EMPTY && slots[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private int home(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & (slots.length - 1);
    }

    /** The larger number is above zero, so no pair reads {@link #EMPTY}. */
    private static long key(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }
}
