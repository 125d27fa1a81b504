package org.stigar.core.trail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.PersonIndex;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkSink;
import org.stigar.core.walk.WalkSource;

/**
 * Collects walks in any order and with any repetition, and makes traces of them. Not safe for use by several threads.
 *
 * <p>Idea: a pair and a day is a row of three whole numbers (12 bytes). Building partitions the rows by the smaller
 * person with a counting pass, and sorts each small part by the other person, layer and day; from then on all is
 * sequential. O(r log d) time for r rows and at most d rows a person, 20 bytes a row at the peak.
 */
public final class TracesBuilder implements WalkSink {

    private static final int DAY_BITS = 24;
    private static final int MOST_LAYERS = 128;

    private final Rows rows = new Rows();
    private final PersonNumbers numbers = new PersonNumbers();
    private final List<Layer> layers = new ArrayList<>();
    private final Map<Layer, Integer> layerNumbers = new HashMap<>();
    private Layer lastLayer = new Layer(WalkSource.DECLARED, Occasion.OWN);
    private int lastLayerNumber = -1;
    private long tooLarge;

    /** Makes people known who may have no walk at all. */
    public TracesBuilder withPeople(Collection<PersonId> people) {
        people.forEach(this::number);
        return this;
    }

    /** Adds a walk. One of a gathering too large to tell of relations is counted and makes no trail. */
    @Override
    public void accept(Walk walk) {
        if (!walk.makesTrail()) {
            tooLarge++;
            return;
        }
        int layer = layerOf(walk);
        int day = dayOf(walk.at());
        walk.forEachPair((one, other) -> rows.add(number(one), number(other), layer << DAY_BITS | day));
    }

    /**
     * Adds a day on which two people walked their trail: the way in for bulk data that is numbered already.
     *
     * @param one a number that {@link #number} gave
     * @param other another such number
     * @param day 0 to {@link DaySet#LATEST}
     * @param layer a number that {@link #layer} gave
     */
    public void add(int one, int other, int day, int layer) {
        int people = numbers.size();
        if (one == other || day < 0 || day > DaySet.LATEST || one >= people || other >= people) {
            throw new IllegalArgumentException("a trail needs two known people and a day of 0 to " + DaySet.LATEST);
        }
        rows.add(one, other, layer << DAY_BITS | day);
    }

    /** Returns the number under which {@link #add} knows a person; it holds within this builder only. */
    public int number(PersonId person) {
        return numbers.number(person);
    }

    /** Returns the number under which {@link #add} knows a layer. */
    public int layer(Layer layer) {
        Integer known = layerNumbers.get(layer);
        if (known != null) {
            return known;
        }
        if (layers.size() == MOST_LAYERS) {
            throw new IllegalStateException(
                    "more than " + MOST_LAYERS + " layers. Maybe sources are named too finely.");
        }
        layerNumbers.put(layer, layers.size());
        layers.add(layer);
        return layers.size() - 1;
    }

    /** Returns how many walks were left out because their gathering was too large. */
    public long tooLarge() {
        return tooLarge;
    }

    /** Returns the traces of all that was added. The builder can be filled further and built again. */
    public Traces build() {
        PersonIndex people = PersonIndex.of(numbers.people());
        int[] order = numbers.people().stream().mapToInt(people::number).toArray();
        List<Layer> sortedLayers = List.copyOf(new TreeSet<>(layers));
        int[] layerOrder = layers.stream().mapToInt(sortedLayers::indexOf).toArray();

        int[] ends = new int[people.size()];
        rows.forEach((a, b, what) -> ends[Math.min(order[a], order[b])]++);
        for (int i = 1; i < ends.length; i++) {
            ends[i] += ends[i - 1];
        }
        long[] sorted = new long[rows.size()];
        int[] free = ends.clone();
        rows.forEach((a, b, what) -> {
            int smaller = Math.min(order[a], order[b]);
            int larger = Math.max(order[a], order[b]);
            long layer = layerOrder[what >>> DAY_BITS];
            sorted[--free[smaller]] = (long) larger << 32 | layer << DAY_BITS | (what & DaySet.LATEST);
        });
        return new Encoder(people, sortedLayers).encode(sorted, ends);
    }

    /** Most walks are on the layer of the one before them. */
    private int layerOf(Walk walk) {
        if (lastLayerNumber < 0
                || walk.occasion() != lastLayer.occasion()
                || !walk.source().equals(lastLayer.source())) {
            lastLayer = new Layer(walk.source(), walk.occasion());
            lastLayerNumber = layer(lastLayer);
        }
        return lastLayerNumber;
    }

    private static int dayOf(Instant at) {
        long day = Math.floorDiv(at.getEpochSecond(), 86_400L);
        if (day < 0 || day > DaySet.LATEST) {
            throw new IllegalArgumentException("a walk must be after 1970 and before the year 10000, was in "
                    + at.atZone(ZoneOffset.UTC).getYear());
        }
        return (int) day;
    }

    /** Turns rows, grouped by their smaller person, into encoded traces. */
    private static final class Encoder {
        private final PersonIndex people;
        private final List<Layer> layers;
        private final ByteWriter bytes = new ByteWriter();
        private long[] pairs = new long[1024];
        private int[] traceEnds = new int[1024];
        private int trails;

        Encoder(PersonIndex people, List<Layer> layers) {
            this.people = people;
            this.layers = layers;
        }

        Traces encode(long[] rows, int[] ends) {
            int from = 0;
            for (int person = 0; person < ends.length; person++) {
                int until = ends[person];
                Arrays.sort(rows, from, until);
                while (from < until) {
                    int next = endOfRun(rows, from, until, 32);
                    trail(person, rows, from, next);
                    from = next;
                }
            }
            return new Traces(
                    people,
                    layers,
                    Arrays.copyOf(pairs, trails),
                    Arrays.copyOf(traceEnds, trails),
                    bytes.toByteArray());
        }

        /** Writes the rows of one pair: how many layers, and of each its number and its days. */
        private void trail(int person, long[] rows, int from, int until) {
            if (trails == pairs.length) {
                pairs = Arrays.copyOf(pairs, trails + (trails >> 1));
                traceEnds = Arrays.copyOf(traceEnds, pairs.length);
            }
            pairs[trails] = (long) person << 32 | rows[from] >>> 32;
            int count = 0;
            for (int i = from; i < until; i = endOfRun(rows, i, until, DAY_BITS)) {
                count++;
            }
            bytes.number(count);
            for (int i = from; i < until; ) {
                int next = endOfRun(rows, i, until, DAY_BITS);
                bytes.number((int) rows[i] >>> DAY_BITS);
                days(rows, i, next);
                i = next;
            }
            traceEnds[trails++] = bytes.size();
        }

        /** Writes the days of rows as {@link DaySet#write} does, without making a set of them. */
        private void days(long[] rows, int from, int until) {
            int distinct = 0;
            for (int i = from; i < until; i++) {
                distinct += i == from || rows[i] != rows[i - 1] ? 1 : 0;
            }
            bytes.number(distinct);
            int before = -1;
            for (int i = from; i < until; i++) {
                int day = (int) rows[i] & DaySet.LATEST;
                if (i == from || rows[i] != rows[i - 1]) {
                    bytes.number(day - before - 1);
                    before = day;
                }
            }
        }

        /** Returns where the run of rows ends that are equal in all but their low bits. */
        private static int endOfRun(long[] rows, int from, int until, int lowBits) {
            int end = from + 1;
            while (end < until && rows[end] >>> lowBits == rows[from] >>> lowBits) {
                end++;
            }
            return end;
        }
    }
}
