package org.stigar.core.effect;

import java.util.Comparator;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Those of one class who are left to compare with, by what was before and then by lot. Taking one costs O(log n). Not safe for use by several
 * threads.
 */
final class Alike {

    private final NavigableMap<Double, NavigableMap<Integer, Subject>> left = new TreeMap<>();

    /** Someone near, at a place that no other has. */
    private record Near(double distance, int place, double prior) {}

    /**
     * Adds somebody.
     *
     * @param place where the lot puts them, different for all: of two who are equally near the lower is taken
     */
    void add(int place, Subject subject) {
        left.computeIfAbsent(subject.prior(), prior -> new TreeMap<>()).put(place, subject);
    }

    /** Returns how many are left no further away than that. */
    long count(double prior, double reach) {
        return left.entrySet().stream()
                .filter(some -> Math.abs(some.getKey() - prior) <= reach)
                .mapToLong(some -> some.getValue().size())
                .sum();
    }

    /** Returns the nearest who is no further away than that, and takes them out; empty where nobody is. */
    Optional<Subject> takeNearest(double prior, double reach) {
        Optional<Near> nearest = Stream.of(left.floorEntry(prior), left.ceilingEntry(prior))
                .filter(Objects::nonNull)
                .map(some -> new Near(
                        Math.abs(some.getKey() - prior), some.getValue().firstKey(), some.getKey()))
                .filter(near -> near.distance() <= reach)
                .min(Comparator.comparingDouble(Near::distance).thenComparing(Near::place));
        return nearest.map(near -> take(near.prior()));
    }

    private Subject take(double prior) {
        NavigableMap<Integer, Subject> equal = left.getOrDefault(prior, new TreeMap<>());
        Subject first = equal.pollFirstEntry().getValue();
        if (equal.isEmpty()) {
            left.remove(prior);
        }
        return first;
    }
}
