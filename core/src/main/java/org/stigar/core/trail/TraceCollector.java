package org.stigar.core.trail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stigar.core.people.PersonIndex;

/**
 * Collects layers of traces that are there already, each once and in any order, and makes {@link Traces} of them. Not safe for
 * use by several threads.
 *
 * <p>Idea: what was told is kept as it is encoded; in the end a counting pass over the smaller people and a sort of each one's
 * own put the trails in order, the layers of each beside one another. O(n + m log d) time for m layers, at most d of them a person; 28 bytes a
 * layer and twice its days at the peak. For walks and single days there is {@link TracesBuilder}.
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
     * Adds a layer of a trail.
     *
     * @param one number of one end, 0 to n−1
     * @param other number of the other end
     * @param days at least one
     * @throws IllegalArgumentException if the ends are the same or not known, or there is no day
     */
    public void add(int one, int other, Layer layer, DaySet days) {
        int smaller = Math.min(one, other);
        int larger = Math.max(one, other);
        if (smaller < 0 || smaller == larger || larger >= people.size() || days.isEmpty()) {
            throw new IllegalArgumentException("a trail needs two known people and a day");
        }
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, size + (size >> 1));
            ends = Arrays.copyOf(ends, pairs.length);
        }
        bytes.number(layerNumbers.computeIfAbsent(layer, this::number));
        days.write(bytes);
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
     * @throws IllegalArgumentException if a layer of a pair was added twice
     */
    public Traces build() {
        long[] order = inOrder();
        long[] sortedPairs = new long[size];
        int[] sortedEnds = new int[size];
        ByteWriter sorted = new ByteWriter((long) bytes.size() + size + 5);
        int trails = 0;
        for (int from = 0; from < size; ) {
            long pair = pairs[(int) order[from]];
            int until = from + 1;
            while (until < size && pairs[(int) order[until]] == pair) {
                until++;
            }
            requireDifferentLayers(order, from, until);
            sorted.number(until - from);
            for (int i = from; i < until; i++) {
                sorted.append(bytes, begin((int) order[i]), ends[(int) order[i]]);
            }
            sortedPairs[trails] = pair;
            sortedEnds[trails++] = sorted.size();
            from = until;
        }
        return new Traces(
                people,
                layers,
                Arrays.copyOf(sortedPairs, trails),
                Arrays.copyOf(sortedEnds, trails),
                sorted.toByteArray());
    }

    private void requireDifferentLayers(long[] order, int from, int until) {
        for (int i = from + 1; i < until; i++) {
            int layer = bytes.numberAt(begin((int) order[i]));
            for (int before = from; before < i; before++) {
                if (bytes.numberAt(begin((int) order[before])) == layer) {
                    throw new IllegalArgumentException("a trail has each layer once");
                }
            }
        }
    }

    private int begin(int which) {
        return which == 0 ? 0 : ends[which - 1];
    }

    /** Returns, in the order of the pairs, the larger person's number above the place where the layer was told. */
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
