package org.stigar.intake.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;
import org.stigar.intake.report.Reason;
import org.stigar.intake.report.RowProblem;

/**
 * Values that occur again and again in a file, each made once from its bytes. Not safe for use by several threads.
 *
 * <p>Open addressing with linear probing. A text of up to {@value #MOST_PACKED} bytes, nearly every id, is packed with its
 * length into two whole numbers that stand side by side, so that a known value costs neither a string nor any other object,
 * and two reads of far memory, which is what counts with hundreds of thousands of ids. At {@value #MOST} values it forgets all and starts anew: memory stays bounded whatever the file holds.
 *
 * @param <T> immutable, since rows share it
 */
public final class Interned<T> {

    static final int MOST = 1 << 19;

    private static final int LEAST = 64;
    private static final int MOST_PACKED = 15;
    private static final byte[] NO_TEXT = {};
    private static final String BAD_ID = "an id must have 1 to 200 characters and no control character";

    private final Function<String, T> maker;
    private final Reason reason;
    private final String detail;
    private long[] keys = new long[2 * LEAST]; // two to a slot
    private byte[][] texts = new byte[LEAST][]; // of what is too long for a key
    private @Nullable Object[] values = new @Nullable Object[LEAST];
    private int size;

    /** Returns values that are ids of people. */
    public static Interned<PersonId> personIds() {
        return new Interned<>(PersonId::new, Reason.BAD_ID, BAD_ID);
    }

    /** Returns values that are ids of units. */
    public static Interned<UnitId> unitIds() {
        return new Interned<>(UnitId::new, Reason.BAD_ID, BAD_ID);
    }

    /**
     * Prepares to make values.
     *
     * @param maker makes one from text, or throws {@link IllegalArgumentException} where the text is none
     * @param reason what a text that is none is called in the report
     * @param detail words for the report
     */
    public Interned(Function<String, T> maker, Reason reason, String detail) {
        this.maker = maker;
        this.reason = reason;
        this.detail = detail;
    }

    /**
     * Returns the value of a stretch of UTF-8.
     *
     * @throws RowProblem if it is the text of no value
     */
    public T get(byte[] bytes, int from, int until) throws RowProblem {
        int length = until - from;
        long first = 0;
        long second = length;
        if (length <= MOST_PACKED) {
            int middle = Math.min(until, from + 8);
            for (int i = from; i < middle; i++) {
                first = first << 8 | (bytes[i] & 0xff);
            }
            for (int i = middle; i < until; i++) {
                second = second << 8 | (bytes[i] & 0xff);
            }
        } else {
            for (int i = from; i < until; i++) {
                first = first * 31 + bytes[i];
            }
        }
        int slot = slotOf(first, second, bytes, from, until);
        Object known = values[slot];
        if (known != null) {
            @SuppressWarnings("unchecked") // only values of T are ever put in
            T value = (T) known;
            return value;
        }
        return make(first, second, bytes, from, until);
    }

    private T make(long first, long second, byte[] bytes, int from, int until) throws RowProblem {
        T made;
        try {
            made = maker.apply(new String(bytes, from, until - from, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new RowProblem(reason, detail);
        }
        if (size == MOST) {
            allocate(LEAST);
            size = 0;
        } else if (size >= values.length / 2) {
            grow();
        }
        byte[] text = until - from > MOST_PACKED ? Arrays.copyOfRange(bytes, from, until) : NO_TEXT;
        put(slotOf(first, second, bytes, from, until), first, second, text, made);
        size++;
        return made;
    }

    private int slotOf(long first, long second, byte[] bytes, int from, int until) {
        int mask = values.length - 1;
        int slot = hash(first, second) & mask;
        while (values[slot] != null
                && (keys[2 * slot] != first
                        || keys[2 * slot + 1] != second
                        || (until - from > MOST_PACKED
                                && !Arrays.equals(texts[slot], 0, texts[slot].length, bytes, from, until)))) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Spreads both parts over all bits (the finaliser of Steele et al. 2014, DOI 10.1145/2660193.2660195). */
    private static int hash(long first, long second) {
        long z = first + second * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (int) (z ^ (z >>> 31));
    }

    private void grow() {
        long[] oldKeys = keys;
        byte[][] oldTexts = texts;
        Object[] oldValues = values;
        allocate(oldValues.length * 2);
        for (int i = 0; i < oldValues.length; i++) {
            Object value = oldValues[i];
            if (value != null) {
                long first = oldKeys[2 * i];
                long second = oldKeys[2 * i + 1];
                byte[] text = oldTexts[i];
                put(slotOf(first, second, text, 0, text.length), first, second, text, value);
            }
        }
    }

    private void put(int slot, long first, long second, byte[] text, Object value) {
        keys[2 * slot] = first;
        keys[2 * slot + 1] = second;
        texts[slot] = text;
        values[slot] = value;
    }

    private void allocate(int capacity) {
        keys = new long[2 * capacity];
        texts = new byte[capacity][];
        values = new @Nullable Object[capacity];
    }
}
