package org.stigar.core.backtest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkSink;

/**
 * Collects walks in any order into a {@link ContactLog}: pairs without direction, in the order of their ids, each second
 * once. Not safe for use by several threads.
 */
public final class ContactLogBuilder implements WalkSink {

    private final Map<Pair, Seconds> pairs = new HashMap<>();

    @Override
    public void accept(Walk walk) {
        if (walk.makesTrail()) {
            long second = walk.at().getEpochSecond();
            walk.forEachPair((one, other) -> pairs.computeIfAbsent(Pair.of(one, other), pair -> new Seconds())
                    .add(second));
        }
    }

    /** Returns the log of all that was added. */
    public ContactLog build() {
        return build(seconds -> seconds);
    }

    /**
     * Returns a log thinned as by people who log by hand: each day of each pair stays, with all its contacts, with the
     * given chance.
     *
     * @param share in (0, 1]
     * @param seed the same seed thins the same way, however the walks were ordered
     */
    public ContactLog buildThinned(double share, long seed) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be above 0 and at most 1, was " + share);
        }
        RandomGenerator random = new SplittableRandom(seed);
        return build(seconds -> thinned(seconds, share, random));
    }

    private ContactLog build(java.util.function.UnaryOperator<long[]> choice) {
        long[] all = new long[1024];
        int[] ends = new int[pairs.size()];
        int size = 0;
        int count = 0;
        for (Seconds collected : new TreeMap<>(pairs).values()) {
            long[] own = choice.apply(collected.sorted());
            if (own.length == 0) {
                continue;
            }
            if (size + own.length > all.length) {
                all = Arrays.copyOf(all, Math.max(all.length * 2, size + own.length));
            }
            System.arraycopy(own, 0, all, size, own.length);
            size += own.length;
            ends[count++] = size;
        }
        return new ContactLog(Arrays.copyOf(all, size), Arrays.copyOf(ends, count));
    }

    private static long[] thinned(long[] seconds, double share, RandomGenerator random) {
        long[] kept = new long[seconds.length];
        int count = 0;
        long day = Long.MIN_VALUE;
        boolean keep = false;
        for (long second : seconds) {
            if (Math.floorDiv(second, 86_400L) != day) {
                day = Math.floorDiv(second, 86_400L);
                keep = random.nextDouble() < share;
            }
            if (keep) {
                kept[count++] = second;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private record Pair(PersonId one, PersonId other) implements Comparable<Pair> {

        static Pair of(PersonId a, PersonId b) {
            return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
        }

        @Override
        public int compareTo(Pair that) {
            int byOne = one.compareTo(that.one);
            return byOne != 0 ? byOne : other.compareTo(that.other);
        }
    }

    /** Whole numbers that grow. */
    private static final class Seconds {
        private long[] values = new long[4];
        private int size;

        void add(long second) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = second;
        }

        long[] sorted() {
            return Arrays.stream(values, 0, size).sorted().distinct().toArray();
        }
    }
}
