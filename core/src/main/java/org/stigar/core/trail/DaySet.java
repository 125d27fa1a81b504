package org.stigar.core.trail;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A set of UTC days, in order. Immutable, safe for use by many threads.
 *
 * <p>A day is an epoch day, 0 (1 January 1970) to {@value #LATEST} (long after the year 9999). Written out, a set takes
 * about a byte for each day: the count, the first day and then the gaps, each as a variable-length number.
 */
public final class DaySet {

    /** The latest day there can be. */
    public static final int LATEST = (1 << 24) - 1;

    /** No day at all. */
    public static final DaySet EMPTY = new DaySet(new int[0]);

    private final int[] days;

    private DaySet(int[] days) {
        this.days = days;
    }

    /** Returns the set of the given days, in any order and with any repetition. Costs O(n log n). */
    public static DaySet of(int... days) {
        int[] sorted = Arrays.stream(days).sorted().distinct().toArray();
        return sorted.length == 0 ? EMPTY : ofSorted(sorted);
    }

    /** Takes the array over; it must hold days in rising order, none twice. */
    static DaySet ofSorted(int[] sorted) {
        if (sorted.length > 0 && (sorted[0] < 0 || sorted[sorted.length - 1] > LATEST)) {
            throw new IllegalArgumentException("a day must be 0 to " + LATEST + ", counted from 1 January 1970");
        }
        return new DaySet(sorted);
    }

    /** Returns how many days it holds. */
    public int size() {
        return days.length;
    }

    /** Returns whether it holds no day. */
    public boolean isEmpty() {
        return days.length == 0;
    }

    /**
     * Returns the i-th day in rising order.
     *
     * @param i 0 to size−1
     */
    public int day(int i) {
        return days[i];
    }

    /**
     * Returns the first day.
     *
     * @throws IllegalStateException if there is none
     */
    public int first() {
        requireAny();
        return days[0];
    }

    /**
     * Returns the last day.
     *
     * @throws IllegalStateException if there is none
     */
    public int last() {
        requireAny();
        return days[days.length - 1];
    }

    /** Returns whether it holds the day. Costs O(log n). */
    public boolean contains(int day) {
        return Arrays.binarySearch(days, day) >= 0;
    }

    /** Returns how many of its days are {@code from <= day < until}. Costs O(log n). */
    public int count(int from, int until) {
        return Math.max(0, rank(until) - rank(from));
    }

    /** Returns how many of its days come before {@code day}. Costs O(log n). */
    public int rank(int day) {
        int at = Arrays.binarySearch(days, day);
        return at >= 0 ? at : -at - 1;
    }

    /** Returns its days {@code from <= day < until}. */
    public DaySet between(int from, int until) {
        int start = rank(from);
        int end = Math.max(start, rank(until));
        return start == 0 && end == days.length ? this : new DaySet(Arrays.copyOfRange(days, start, end));
    }

    /** Returns the days that are in either set. Costs O(n + m). */
    public DaySet union(DaySet other) {
        if (isEmpty()) {
            return other;
        }
        if (other.isEmpty()) {
            return this;
        }
        int[] merged = new int[days.length + other.days.length];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < days.length || j < other.days.length) {
            int mine = i < days.length ? days[i] : Integer.MAX_VALUE;
            int theirs = j < other.days.length ? other.days[j] : Integer.MAX_VALUE;
            merged[count++] = Math.min(mine, theirs);
            i += mine <= theirs ? 1 : 0;
            j += theirs <= mine ? 1 : 0;
        }
        return new DaySet(Arrays.copyOf(merged, count));
    }

    /** Returns its days in rising order. */
    public IntStream stream() {
        return Arrays.stream(days);
    }

    /** Returns the set as bytes, for a store; {@link #ofBytes} reads them back. Equal sets give equal bytes. */
    public byte[] toBytes() {
        ByteWriter bytes = new ByteWriter();
        write(bytes);
        return bytes.toByteArray();
    }

    /**
     * Returns the set that {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if the bytes are not those of a set of days
     */
    public static DaySet ofBytes(byte[] bytes) {
        ByteBuffer from = ByteBuffer.wrap(bytes);
        try {
            int count = ByteWriter.readNumber(from);
            if (!(count >= 0 && count <= from.remaining())) { // each day takes a byte or more
                throw notDays();
            }
            int[] days = new int[count];
            long before = -1;
            for (int i = 0; i < count; i++) {
                int gap = ByteWriter.readNumber(from);
                before += gap + 1L;
                if (!(gap >= 0 && before <= LATEST)) {
                    throw notDays();
                }
                days[i] = (int) before;
            }
            if (from.hasRemaining()) {
                throw notDays();
            }
            return count == 0 ? EMPTY : new DaySet(days);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("the bytes of a set of days end too early", e);
        }
    }

    private static IllegalArgumentException notDays() {
        return new IllegalArgumentException("not the bytes of a set of days");
    }

    /** Writes the set; {@link #read} reads it back. */
    void write(ByteWriter to) {
        to.number(days.length);
        int before = -1;
        for (int day : days) {
            to.number(day - before - 1);
            before = day;
        }
    }

    /** Reads what {@link #write} wrote. */
    static DaySet read(ByteBuffer from) {
        int[] days = new int[ByteWriter.readNumber(from)];
        int before = -1;
        for (int i = 0; i < days.length; i++) {
            before += ByteWriter.readNumber(from) + 1;
            days[i] = before;
        }
        return ofSorted(days);
    }

    private void requireAny() {
        if (isEmpty()) {
            throw new IllegalStateException("an empty set of days has no first and no last");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DaySet that && Arrays.equals(days, that.days);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(days);
    }

    @Override
    public String toString() {
        return Arrays.toString(days);
    }
}
