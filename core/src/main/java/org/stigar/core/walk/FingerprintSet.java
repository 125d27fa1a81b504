package org.stigar.core.walk;

/** A growing set of fingerprints in one flat array (open addressing, linear probing, at most 3/4 full). */
final class FingerprintSet {

    private long[] slots = new long[1 << 10];
    private int size;
    private boolean holdsZero;

    /** Adds a fingerprint, and returns whether it was new. */
    boolean add(long fingerprint) {
        if (fingerprint == 0) { // an empty slot reads 0
            boolean isNew = !holdsZero;
            holdsZero = true;
            return isNew;
        }
        if (size >= slots.length - (slots.length >> 2)) {
            grow();
        }
        int slot = slotOf(slots, fingerprint);
        if (slots[slot] == fingerprint) {
            return false;
        }
        slots[slot] = fingerprint;
        size++;
        return true;
    }

    private void grow() {
        long[] larger = new long[slots.length << 1];
        for (long fingerprint : slots) {
            if (fingerprint != 0) {
                larger[slotOf(larger, fingerprint)] = fingerprint;
            }
        }
        slots = larger;
    }

    private static int slotOf(long[] slots, long fingerprint) {
        int mask = slots.length - 1;
        int slot = (int) (fingerprint ^ (fingerprint >>> 32)) & mask;
        while (slots[slot] != 0 && slots[slot] != fingerprint) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
