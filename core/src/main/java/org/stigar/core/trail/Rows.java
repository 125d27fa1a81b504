package org.stigar.core.trail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of three whole numbers in blocks, so that growing copies nothing. */
final class Rows {

    private static final int BLOCK = 3 * (1 << 16);

    private final List<int[]> full = new ArrayList<>();
    private int[] block = new int[48]; // small at first: most builders in tests are
    private int used;

    void add(int a, int b, int what) {
        if (used == block.length) {
            grow();
        }
        block[used] = a;
        block[used + 1] = b;
        block[used + 2] = what;
        used += 3;
    }

    /**
     * Returns how many rows there are.
     *
     * @throws IllegalStateException if there are more than an array can hold
     */
    int size() {
        long rows = ((long) full.size() * BLOCK + used) / 3;
        if (rows > Integer.MAX_VALUE - 8) {
            throw new IllegalStateException("more than 2 billion walks in one build. Maybe build in parts and unite.");
        }
        return (int) rows;
    }

    void forEach(RowVisitor visitor) {
        for (int[] one : full) {
            visit(one, BLOCK, visitor);
        }
        visit(block, used, visitor);
    }

    private void grow() {
        if (block.length < BLOCK) {
            block = Arrays.copyOf(block, Math.min(BLOCK, block.length * 4));
        } else {
            full.add(block);
            block = new int[BLOCK];
            used = 0;
        }
    }

    private static void visit(int[] rows, int until, RowVisitor visitor) {
        for (int i = 0; i < until; i += 3) {
            visitor.visit(rows[i], rows[i + 1], rows[i + 2]);
        }
    }

    /** Sees one row at a time. */
    @FunctionalInterface
    interface RowVisitor {
        void visit(int a, int b, int what);
    }
}
