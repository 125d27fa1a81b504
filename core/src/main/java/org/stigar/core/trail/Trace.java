package org.stigar.core.trail;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.stigar.core.walk.WalkSource;

/**
 * What a trail remembers: on which UTC days it was walked, per layer. Immutable, safe for use by many threads.
 *
 * <p>{@link #union} is associative, commutative and idempotent, with {@link #EMPTY} as neutral element: any order, any
 * split and any repetition of the same walks give equal traces.
 */
public final class Trace {

    /** Of a trail that was never walked. */
    public static final Trace EMPTY = new Trace(new TreeMap<>());

    private final SortedMap<Layer, DaySet> layers;
    private final DaySet days;

    private Trace(SortedMap<Layer, DaySet> layers) {
        this.layers = layers;
        DaySet all = DaySet.EMPTY;
        for (DaySet own : layers.values()) {
            all = all.union(own);
        }
        days = all;
    }

    /** Returns the trace with these layers; empty ones are left out. */
    public static Trace of(Map<Layer, DaySet> layers) {
        SortedMap<Layer, DaySet> kept = new TreeMap<>(layers);
        kept.values().removeIf(DaySet::isEmpty);
        return kept.isEmpty() ? EMPTY : new Trace(kept);
    }

    /** Returns the trace of one layer. */
    public static Trace of(Layer layer, int... days) {
        return of(Map.of(layer, DaySet.of(days)));
    }

    /** Returns the layers that hold a day, in their order. */
    public Map<Layer, DaySet> layers() {
        return Collections.unmodifiableSortedMap(layers);
    }

    /** Returns the days on which the trail was walked, on whatever layer. */
    public DaySet days() {
        return days;
    }

    /** Returns the days with a walk that people made themselves; a day with both kinds counts here. */
    public DaySet informalDays() {
        return days(layer -> !layer.occasion().isFormal());
    }

    /** Returns the days that only the organisation brought about. */
    public DaySet formalDays() {
        DaySet informal = informalDays();
        return DaySet.of(days.stream().filter(day -> !informal.contains(day)).toArray());
    }

    /** Returns whether all that is known of it comes from sources that people feed by hand; so does nothing. */
    public boolean isByHand() {
        return layers.keySet().stream().allMatch(layer -> layer.source().isByHand());
    }

    /** Returns what both remember together. */
    public Trace union(Trace other) {
        SortedMap<Layer, DaySet> both = new TreeMap<>(layers);
        other.layers.forEach((layer, own) -> both.merge(layer, own, DaySet::union));
        return new Trace(both);
    }

    /** Returns the trace without all that a source told, as when consent to it is withdrawn. */
    public Trace without(WalkSource source) {
        SortedMap<Layer, DaySet> kept = new TreeMap<>(layers);
        kept.keySet().removeIf(layer -> layer.source().equals(source));
        return new Trace(kept);
    }

    /** Returns what it remembers of days {@code from <= day < until}, as when the forest forgets after two years. */
    public Trace between(int from, int until) {
        SortedMap<Layer, DaySet> kept = new TreeMap<>(layers);
        kept.replaceAll((layer, own) -> own.between(from, until));
        return of(kept);
    }

    private DaySet days(Predicate<Layer> which) {
        DaySet all = DaySet.EMPTY;
        for (Map.Entry<Layer, DaySet> layer : layers.entrySet()) {
            if (which.test(layer.getKey())) {
                all = all.union(layer.getValue());
            }
        }
        return all;
    }

    /** Reads a trace: how many layers, and of each its place in {@code table} and its days. */
    static Trace read(ByteBuffer from, List<Layer> table) {
        int count = ByteWriter.readNumber(from);
        SortedMap<Layer, DaySet> layers = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            Layer layer = table.get(ByteWriter.readNumber(from));
            layers.put(layer, DaySet.read(from));
        }
        return new Trace(layers);
    }

    /** Reads only the union of the days of a trace. */
    static DaySet readDays(ByteBuffer from) {
        int count = ByteWriter.readNumber(from);
        DaySet all = DaySet.EMPTY;
        for (int i = 0; i < count; i++) {
            ByteWriter.readNumber(from);
            all = all.union(DaySet.read(from));
        }
        return all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Trace that && layers.equals(that.layers);
    }

    @Override
    public int hashCode() {
        return layers.hashCode();
    }

    @Override
    public String toString() {
        return layers.toString();
    }
}
