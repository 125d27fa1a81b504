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
 * <p>Open addressing with linear probing on the bytes themselves, so that a known value costs neither a string nor any
 * other object. At {@value #MOST} values it forgets all and starts anew: memory stays bounded whatever the file holds.
 *
 * @param <T> immutable, since rows share it
 */
public final class Interned<T> {

    static final int MOST = 1 << 19;

    private static final String BAD_ID = "an id must have 1 to 200 characters and no control character";

    private final Function<String, T> maker;
    private final Reason reason;
    private final String detail;
    private byte[][] keys = new byte[64][];
    private int[] hashes = new int[64];
    private @Nullable Object[] values = new @Nullable Object[64];
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
        int hash = hash(bytes, from, until);
        int slot = slotOf(hash, bytes, from, until);
        Object known = values[slot];
        if (known != null) {
            @SuppressWarnings("unchecked") // only values of T are ever put in
            T value = (T) known;
            return value;
        }
        T made;
        try {
            made = maker.apply(new String(bytes, from, until - from, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new RowProblem(reason, detail);
        }
        if (size == MOST) {
            clear();
            slot = slotOf(hash, bytes, from, until);
        }
        keys[slot] = Arrays.copyOfRange(bytes, from, until);
        hashes[slot] = hash;
        values[slot] = made;
        size++;
        if (size > keys.length / 2) {
            grow();
        }
        return made;
    }

    private static int hash(byte[] bytes, int from, int until) {
        int hash = until - from;
        for (int i = from; i < until; i++) {
            hash = hash * 31 + bytes[i];
        }
        hash *= 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }

    private int slotOf(int hash, byte[] bytes, int from, int until) {
        int mask = keys.length - 1;
        int slot = hash & mask;
        while (values[slot] != null
                && (hashes[slot] != hash || !Arrays.equals(keys[slot], 0, keys[slot].length, bytes, from, until))) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        byte[][] oldKeys = keys;
        int[] oldHashes = hashes;
        Object[] oldValues = values;
        int capacity = keys.length * 4;
        keys = new byte[capacity][];
        hashes = new int[capacity];
        values = new @Nullable Object[capacity];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != null) {
                int slot = slotOf(oldHashes[i], oldKeys[i], 0, oldKeys[i].length);
                keys[slot] = oldKeys[i];
                hashes[slot] = oldHashes[i];
                values[slot] = oldValues[i];
            }
        }
    }

    private void clear() {
        keys = new byte[64][];
        hashes = new int[64];
        values = new @Nullable Object[64];
        size = 0;
    }
}
