package org.stigar.core.forest;

import java.util.Arrays;

/**
 * The changed rows of all people: a persistent array in two levels. A change copies one block and the list of blocks (some
 * kilobytes at 200,000 people), a reading costs two steps, and old versions stay as they were.
 */
final class ChangedRows {

    private static final int BITS = 9;
    private static final int BLOCK = 1 << BITS;
    private static final ChangedRow[] UNCHANGED = new ChangedRow[BLOCK];

    static {
        Arrays.fill(UNCHANGED, ChangedRow.NONE);
    }

    private final ChangedRow[][] blocks;

    private ChangedRows(ChangedRow[][] blocks) {
        this.blocks = blocks;
    }

    static ChangedRows none(int people) {
        ChangedRow[][] blocks = new ChangedRow[(people + BLOCK - 1) >>> BITS][];
        Arrays.fill(blocks, UNCHANGED);
        return new ChangedRows(blocks);
    }

    ChangedRow row(int person) {
        return blocks[person >>> BITS][person & (BLOCK - 1)];
    }

    Edit edit() {
        return new Edit(blocks);
    }

    /** A next version in the making; copies each block once, however many of its rows change. */
    static final class Edit {
        private final ChangedRow[][] before;
        private final ChangedRow[][] after;

        private Edit(ChangedRow[][] before) {
            this.before = before;
            after = before.clone();
        }

        ChangedRow row(int person) {
            return after[person >>> BITS][person & (BLOCK - 1)];
        }

        void put(int person, ChangedRow row) {
            int block = person >>> BITS;
            if (after[block] == before[block]) {
                after[block] = before[block].clone();
            }
            after[block][person & (BLOCK - 1)] = row;
        }

        /** Returns the next version; the edit must not be used any more. */
        ChangedRows done() {
            return new ChangedRows(after);
        }
    }
}
