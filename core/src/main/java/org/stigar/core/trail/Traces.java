package org.stigar.core.trail;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.PersonIndex;

/**
 * The traces of all trails of an organisation, in flat arrays. Immutable, safe for use by many threads.
 *
 * <p>Trails are numbered 0 … m−1 in the order of their two people's numbers; {@code first(trail) < second(trail)}. A
 * trail costs 12 bytes and its day sets, about one byte a day.
 */
public final class Traces {

    private final PersonIndex people;
    private final List<Layer> layers;
    private final long[] pairs;
    private final int[] ends;
    private final byte[] days;

    Traces(PersonIndex people, List<Layer> layers, long[] pairs, int[] ends, byte[] days) {
        this.people = people;
        this.layers = List.copyOf(layers);
        this.pairs = pairs;
        this.ends = ends;
        this.days = days;
    }

    /** Returns the people, including those without a trail. */
    public PersonIndex people() {
        return people;
    }

    /** Returns every layer that some trail has. */
    public List<Layer> layers() {
        return layers;
    }

    /** Returns m, the number of trails. */
    public int size() {
        return pairs.length;
    }

    /** Returns the number of the trail's end with the smaller number. */
    public int first(int trail) {
        return (int) (pairs[trail] >>> 32);
    }

    /** Returns the number of the trail's end with the larger number. */
    public int second(int trail) {
        return (int) pairs[trail];
    }

    /** Returns the trace of a trail. Costs O(its days). */
    public Trace trace(int trail) {
        return Trace.read(encoded(trail), layers);
    }

    /** Returns the days on which a trail was walked, on whatever layer. Costs O(its days). */
    public DaySet days(int trail) {
        return Trace.readDays(encoded(trail));
    }

    /** Returns the trail between two people, in any order, or empty where there is none. Costs O(log m). */
    public OptionalInt find(PersonId one, PersonId other) {
        OptionalInt a = people.findNumber(one);
        OptionalInt b = people.findNumber(other);
        if (a.isEmpty() || b.isEmpty()) {
            return OptionalInt.empty();
        }
        int at = Arrays.binarySearch(pairs, pair(a.getAsInt(), b.getAsInt()));
        return at >= 0 ? OptionalInt.of(at) : OptionalInt.empty();
    }

    /** Returns the memory that the trails take, in bytes; people are not counted. */
    public long bytes() {
        return 8L * pairs.length + 4L * ends.length + days.length;
    }

    static long pair(int a, int b) {
        return ((long) Math.min(a, b) << 32) | Math.max(a, b);
    }

    private ByteBuffer encoded(int trail) {
        int from = trail == 0 ? 0 : ends[trail - 1];
        return ByteBuffer.wrap(days, from, ends[trail] - from);
    }
}
