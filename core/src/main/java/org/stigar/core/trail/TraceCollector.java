package org.stigar.core.trail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stigar.core.people.PersonIndex;

/**
 * Collects traces that are there already, one for each pair and in any order, and makes {@link Traces} of them. Not safe for
 * use by several threads.
 *
 * <p>Idea: what was told is kept as it is encoded; in the end a counting pass over the smaller people and a sort of each one's
 * own put the trails in order. O(n + m log d) time for m trails, at most d of them a person; 28 bytes a trail and twice its
 * days at the peak. For walks and single days there is {@link TracesBuilder}.
 */
public final class TraceCollector {

    private final PersonIndex people;
    private final List<Layer> layers = new ArrayList<>();
    private final Map<Layer, Integer> layerNumbers = new HashMap<>();
    private final ByteWriter bytes = new ByteWriter();
    private long[] pairs = new long[1024];
    private int[] ends = new int[1024];
    private int size;

    /** Starts without a trail. */
    public TraceCollector(PersonIndex people) {
        this.people = people;
    }

    /**
     * Adds a trail.
     *
     * @param one number of one end, 0 to n−1
     * @param other number of the other end
     * @param trace of which at least one day is known
     * @throws IllegalArgumentException if the ends are the same or not known, or the trace is empty
     */
    public void add(int one, int other, Trace trace) {
        int smaller = Math.min(one, other);
        int larger = Math.max(one, other);
        if (smaller < 0
                || smaller == larger
                || larger >= people.size()
                || trace.layers().isEmpty()) {
            throw new IllegalArgumentException("a trail needs two known people and a day");
        }
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, size + (size >> 1));
            ends = Arrays.copyOf(ends, pairs.length);
        }
        bytes.number(trace.layers().size());
        trace.layers().forEach((layer, days) -> {
            bytes.number(layerNumbers.computeIfAbsent(layer, this::number));
            days.write(bytes);
        });
        pairs[size] = (long) smaller << 32 | larger;
        ends[size++] = bytes.size();
    }

    private int number(Layer layer) {
        layers.add(layer);
        return layers.size() - 1;
    }

    /**
     * Returns what was added.
     *
     * @throws IllegalArgumentException if a pair was added twice
     */
    public Traces build() {
        byte[] told = bytes.toByteArray();
        long[] order = inOrder();
        long[] sortedPairs = new long[size];
        int[] sortedEnds = new int[size];
        byte[] sorted = new byte[told.length];
        int at = 0;
        for (int trail = 0; trail < size; trail++) {
            int which = (int) order[trail];
            sortedPairs[trail] = pairs[which];
            if (trail > 0 && sortedPairs[trail] == sortedPairs[trail - 1]) {
                throw new IllegalArgumentException("a pair has one trail");
            }
            int from = which == 0 ? 0 : ends[which - 1];
            System.arraycopy(told, from, sorted, at, ends[which] - from);
            at += ends[which] - from;
            sortedEnds[trail] = at;
        }
        return new Traces(people, layers, sortedPairs, sortedEnds, sorted);
    }

    /** Returns, in the order of the pairs, the larger person's number above the place where the trail was told. */
    private long[] inOrder() {
        int[] until = new int[people.size()];
        for (int i = 0; i < size; i++) {
            until[(int) (pairs[i] >>> 32)]++;
        }
        for (int person = 1; person < until.length; person++) {
            until[person] += until[person - 1];
        }
        long[] order = new long[size];
        int[] free = until.clone();
        for (int i = 0; i < size; i++) {
            order[--free[(int) (pairs[i] >>> 32)]] = pairs[i] << 32 | i;
        }
        int from = 0;
        for (int end : until) {
            Arrays.sort(order, from, end);
            from = end;
        }
        return order;
    }
}
